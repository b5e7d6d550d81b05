import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { findWorkspace } from './find-workspace.ts'

describe('findWorkspace', () => {
  it.each([
    ['/home/w/s/a.md', '/home/w'],
    ['/home/w/s/deep/index.md', '/home/w'],
    ['/home/w/seriatim.yaml', '/home/w'],
    ['/home/w/s', '/home/w/s'],
    ['/home/other.md', '/home/other.md'],
    ['/nowhere/a.md', '/nowhere/a.md'],
  ])('%s opens %s', async (path, opened) => {
    const storage = createMemoryStorage({
      '/home/w/seriatim.yaml': '',
      '/home/w/s/a.md': '',
      '/home/w/s/deep/index.md': '',
      '/home/other.md': '',
    })
    expect(await findWorkspace(storage, path)).toBe(opened)
  })
})
