import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { electronRuntime, fetchElectronRuntime } from '../../scripts/start/electron-runtime.ts'

let root: string
let electron: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seriatim-electron-'))
  electron = join(root, 'node_modules', 'electron')
  await mkdir(join(electron, 'dist'), { recursive: true })
  await writeFile(join(electron, 'package.json'), '{ "name": "electron", "version": "45.4.1" }')
  // Importing the package would start a download; nothing may.
  await writeFile(join(electron, 'index.js'), 'throw new Error("imported")')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true })
})

describe('electronRuntime', () => {
  it('finds the executable that the package names', async () => {
    await writeFile(join(electron, 'path.txt'), 'electron')
    await writeFile(join(electron, 'dist', 'electron'), '')
    expect(await electronRuntime(root)).toBe(join(electron, 'dist', 'electron'))
  })

  it('is missing without a download, with half of one, and without the package', async () => {
    expect(await electronRuntime(root)).toBeNull()
    await writeFile(join(electron, 'path.txt'), 'electron')
    expect(await electronRuntime(root)).toBeNull()
    await rm(electron, { recursive: true })
    expect(await electronRuntime(root)).toBeNull()
  })
})

describe('fetchElectronRuntime', () => {
  it('does not start the installer where its source cannot be reached', async () => {
    await writeFile(
      join(electron, 'install.js'),
      'require("node:fs").writeFileSync(__dirname + "/started", "")',
    )
    // A port on which nothing listens.
    vi.stubEnv('npm_config_electron_mirror', 'http://127.0.0.1:1/')
    expect(await fetchElectronRuntime(root)).toBeNull()
    expect(await electronRuntime(root)).toBeNull()
    await expect(rm(join(electron, 'started'))).rejects.toThrow('ENOENT')
  })
})
