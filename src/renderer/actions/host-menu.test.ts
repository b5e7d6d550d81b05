import { describe, expect, it } from 'vitest'
import { idleMover } from '../testing/idle-mover.ts'
import type { ActionContext, ActionWords } from './action.ts'
import { hostMenu } from './host-menu.ts'
import { actions } from './registry.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { applicationMenuSchema } from '#shared/model/application-menu'

const nothing = (): void => undefined
const context: ActionContext = {
  client: fakeClient({}),
  host: {
    host: 'electron',
    version: '0',
    platform: 'mac',
    capabilities: {
      folderDialog: true,
      nativeMenu: true,
      zoom: false,
      previewWindow: false,
      openResult: 'external',
    },
    systemAccent: null,
  },
  target: null,
  section: null,
  mover: idleMover,
  dark: false,
  saveNow: nothing,
  copyOut: nothing,
  cyclePanes: nothing,
  fail: nothing,
}
const words = ((key: string) => `label of ${key}`) as unknown as ActionWords

describe('hostMenu', () => {
  const menu = hostMenu(
    { file: 'File', view: 'View', go: 'Go', article: 'Article', help: 'Help' },
    words,
    context,
  )
  const items = Object.values(menu).flatMap((group) =>
    group.items.flatMap((item) => (item.kind === 'action' ? [item] : [])),
  )

  it('is what the contract allows, of registered actions, each once', () => {
    expect(applicationMenuSchema.parse(menu)).toEqual(menu)
    const ids = items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(actions.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  })

  it('names no key that counts in one pane only: macOS would take it from the editor', () => {
    const listOnly = new Set(
      actions.filter(({ scope }) => ['list', 'editor', 'text'].includes(scope)).map(({ id }) => id),
    )
    expect(items.filter(({ id, chord }) => listOnly.has(id) && chord !== null)).toEqual([])
    expect(items.find(({ id }) => id === 'export.open')?.chord).toBe('Mod+Shift+E')
  })

  it('offers nothing that cannot run', () => {
    expect(items.find(({ id }) => id === 'export.open')?.enabled).toBe(false)
  })
})
