import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { SeriatimError } from '#shared/errors'
import { dropUnsaved, keepUnsaved, listUnsaved } from './unsaved-texts.ts'

const place = { root: '/w', userData: '/home/nora/data' }
const disk = () => createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n', '/w/s/a.md': 'a' })
const typed = (text: string, at = '2026-11-30T10:00:00.000Z', path = 'a.md') => ({
  series: 's',
  path,
  text,
  at,
})

describe('unsaved texts', () => {
  it('are what was kept last of each article, to the letter', async () => {
    const storage = disk()
    await keepUnsaved(storage, place, typed('one'))
    await keepUnsaved(storage, place, typed('\uFEFFzwei\r\n\n{"x": 1}\n', '2026-11-30T10:00:01.000Z'))
    await keepUnsaved(storage, place, typed('', '2026-11-30T09:00:00.000Z', 'b/index.md'))
    expect(await listUnsaved(storage, place)).toEqual([
      typed('', '2026-11-30T09:00:00.000Z', 'b/index.md'),
      typed('\uFEFFzwei\r\n\n{"x": 1}\n', '2026-11-30T10:00:01.000Z'),
    ])
    expect([...storage.files.keys()].filter((path) => !path.startsWith('/w/.seriatim/'))).toHaveLength(2)
  })

  it('go when the file holds them', async () => {
    const storage = disk()
    await keepUnsaved(storage, place, typed('one'))
    await dropUnsaved(storage, place, { series: 's', path: 'a.md' })
    await dropUnsaved(storage, place, { series: 's', path: 'a.md' })
    expect(await listUnsaved(storage, place)).toEqual([])
  })

  it('are kept in the user’s own folder while the workspace is not there or takes nothing', async () => {
    const gone = createMemoryStorage({ '/home/nora/x': '' })
    await keepUnsaved(gone, place, typed('typed on'))
    expect([...gone.files.keys()].every((path) => path.startsWith('/home/nora/'))).toBe(true)
    expect(await listUnsaved(gone, place)).toEqual([typed('typed on')])
    await dropUnsaved(gone, place, { series: 's', path: 'a.md' })
    expect(await listUnsaved(gone, place)).toEqual([])

    const full = disk()
    const refusing = {
      ...full,
      replace: async (...args: Parameters<typeof full.replace>) => {
        if (args[0].startsWith('/w/')) throw new SeriatimError('file.diskFull', 'The disk is full.')
        return await full.replace(...args)
      },
    }
    await keepUnsaved(refusing, place, typed('typed on'))
    expect(await listUnsaved(full, place)).toEqual([typed('typed on')])
    await expect(keepUnsaved(refusing, { ...place, userData: null }, typed('x'))).rejects.toMatchObject({
      code: 'file.diskFull',
    })
  })

  it('that cannot be read are passed over and stay', async () => {
    const storage = disk()
    await keepUnsaved(storage, place, typed('one'))
    const [path] = [...storage.files.keys()].filter((each) => each.includes('/unsaved/'))
    await storage.replace(path ?? '', new TextEncoder().encode('{"format": 7}\nfrom the future'))
    expect(await listUnsaved(storage, place)).toEqual([])
    expect(storage.files.has(path ?? '')).toBe(true)
  })
})
