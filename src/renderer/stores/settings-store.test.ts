import { beforeEach, describe, expect, it } from 'vitest'
import { useSettingsStore } from './settings-store.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { SeriatimError } from '#shared/errors'
import { settingsSchema, type Settings, type SettingsPatch } from '#shared/model/settings'

const defaults = settingsSchema.parse({})
const now = (): Settings => useSettingsStore.getState().settings

/** A host that answers each change when the test says so. */
function slowHost() {
  let disk = defaults
  const answers: { keep: () => void; refuse: () => void }[] = []
  const client = fakeClient({
    'settings.update': (patch: SettingsPatch) =>
      new Promise<Settings>((resolve, reject) => {
        answers.push({
          keep: () => resolve((disk = settingsSchema.parse({ ...disk, ...patch }))),
          refuse: () => reject(new SeriatimError('file.diskFull', 'The disk is full.')),
        })
      }),
  })
  return { client, answers }
}

describe('useSettingsStore', () => {
  beforeEach(() => useSettingsStore.getState().receive(defaults))

  it('shows a change at once, and the host’s answer after it', async () => {
    const { client, answers } = slowHost()
    const done = useSettingsStore.getState().update(client, { theme: 'dark' })
    expect(now().theme).toBe('dark')
    answers[0]?.keep()
    await done
    expect(now()).toEqual({ ...defaults, theme: 'dark' })
  })

  it('keeps a later change on screen while an earlier one is answered', async () => {
    const { client, answers } = slowHost()
    const { update } = useSettingsStore.getState()
    const first = update(client, { editorFontSize: 16 })
    const second = update(client, { editorFontSize: 17 })
    answers[0]?.keep()
    await first
    expect(now().editorFontSize).toBe(17)
    answers[1]?.keep()
    await second
    expect(now().editorFontSize).toBe(17)
  })

  it('falls back to what the host has when a change cannot be kept, and only that change', async () => {
    const { client, answers } = slowHost()
    const { update } = useSettingsStore.getState()
    const first = update(client, { theme: 'sepia' })
    const second = update(client, { showMinutes: false })
    answers[0]?.refuse()
    await expect(first).rejects.toThrow('The disk is full.')
    expect(now()).toEqual({ ...defaults, showMinutes: false })
    answers[1]?.keep()
    await second
    expect(now()).toEqual({ ...defaults, showMinutes: false })
  })

  it('takes what another window changed without losing what waits here', async () => {
    const { client, answers } = slowHost()
    const done = useSettingsStore.getState().update(client, { theme: 'dark' })
    useSettingsStore.getState().receive({ ...defaults, accent: 'rubric' })
    expect(now()).toMatchObject({ theme: 'dark', accent: 'rubric' })
    answers[0]?.keep()
    await done
  })
})
