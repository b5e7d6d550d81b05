import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuildStale } from '../../scripts/start/is-build-stale.ts'

let root: string
const outputs = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const inputs = ['package.json', 'electron.vite.config.ts', 'src/cli/index.ts', 'src/cli/index.test.ts']

/** Writes a file with a time in seconds, and gives its folders under the root the same. */
async function write(path: string, time: number): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), path)
  for (let at = path; at !== '.'; at = dirname(at)) await utimes(join(root, at), time, time)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seriatim-stale-'))
  for (const path of inputs) await write(path, 1_000)
  for (const path of outputs) await write(path, 2_000)
})
afterEach(() => rm(root, { recursive: true }))

describe('isBuildStale', () => {
  it('is content with outputs that are newer than everything', async () => {
    expect(await isBuildStale(root)).toBe(false)
  })

  it.each(outputs)('misses %s', async (path) => {
    await rm(join(root, path))
    expect(await isBuildStale(root)).toBe(true)
  })

  it.each(['package.json', 'electron.vite.config.ts', 'src/cli/index.ts', 'src/new/file.ts'])(
    'sees that %s is newer',
    async (path) => {
      await write(path, 3_000)
      expect(await isBuildStale(root)).toBe(true)
    },
  )

  it('does not build again for a test', async () => {
    await writeFile(join(root, 'src/cli/index.test.ts'), 'changed')
    expect(await isBuildStale(root)).toBe(false)
  })

  it('sees that a file was removed', async () => {
    await rm(join(root, 'src/cli/index.ts'))
    expect(await isBuildStale(root)).toBe(true)
  })
})
