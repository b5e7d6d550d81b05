import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBackend } from '#backend/create-backend'
import type { HostWindows } from '#backend/host'
import { createDiskStorage } from '#core/storage/disk-storage'
import { memoryHost } from './memory-host.ts'

const methods = ['window.openPreview', 'window.showEditor', 'window.closePreview'] as const

function backendOf(windows: HostWindows | null) {
  const host = { ...memoryHost('/nowhere'), windows }
  return createBackend({ storage: createDiskStorage(), host, resources: resolve('resources') })
}

describe('the windows of a host', () => {
  it('do what is asked of them, and take no argument', async () => {
    const done: string[] = []
    const backend = backendOf({
      openPreview: () => done.push('window.openPreview'),
      closePreview: () => done.push('window.closePreview'),
      showEditor: () => done.push('window.showEditor'),
    })
    for (const method of methods) expect(await backend.call(method, {})).toEqual({ ok: true, result: {} })
    expect(done).toEqual(methods)
    expect(await backend.call('window.openPreview', { address: 'https://example.org/' })).toMatchObject({
      ok: false,
      error: { code: 'bridge.badParams' },
    })
    expect(done).toHaveLength(methods.length)
  })

  it('are refused where there is one, and hello says so', async () => {
    const backend = backendOf(null)
    expect(await backend.call('system.hello', {})).toMatchObject({
      result: { capabilities: { previewWindow: false } },
    })
    for (const method of methods)
      expect(await backend.call(method, {})).toMatchObject({ ok: false, error: { code: 'host.unsupported' } })
  })
})
