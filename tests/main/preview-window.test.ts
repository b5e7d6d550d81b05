import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drive, driveFolder, type Seen } from './run-drive.ts'

/* Needs a build. What `drive-preview.ts` saw of the built main process. */

let folder: string
let seen: Seen

beforeAll(async () => {
  folder = await driveFolder()
  seen = await drive(folder, [`--workspace=${join(folder, 'writing')}`])
})
afterAll(() => rm(folder, { recursive: true }))

describe('the preview’s own window', () => {
  it('is made like the other one, of the same page, and only once', () => {
    expect(seen.ipc.answered.hello).toMatchObject({ result: { capabilities: { previewWindow: true } } })
    expect(seen.preview.opened).toEqual({ ok: true, result: {} })
    expect(seen.preview.options.webPreferences).toEqual(seen.window.webPreferences)
    expect(seen.preview.loaded).toBe('app://seriatim/?window=preview')
    expect(seen.preview.again).toEqual(['window.restore', 'window.focus'])
  })

  it('has its calls answered and its events told, and stays where it is', () => {
    expect(seen.preview.answered).toMatchObject({ ok: true })
    expect(seen.preview.refused).toMatchObject({ ok: false, error: { code: 'bridge.refused' } })
    expect(seen.preview.told).toBe(1)
    expect([seen.preview.leaves, seen.preview.opens]).toEqual([true, { action: 'deny' }])
    expect(seen.preview.fronts).toEqual(['window.restore', 'window.focus'])
  })

  it('says when it is gone: closed, closed again, crashed; and goes with the other one', () => {
    expect(seen.preview.closed).toEqual([['seriatim:event', 'window.previewClosed', {}]])
    expect(seen.preview.closedTwice).toBe(2)
    expect(seen.preview.crashed).toEqual([true, 3])
    expect(seen.end.left).toBe(0)
  })

  it('has a place of its own to come back to', async () => {
    const text = await readFile(join(folder, 'folders', 'userData', 'preview-window.json'), 'utf8')
    expect(JSON.parse(text)).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false })
  })
})
