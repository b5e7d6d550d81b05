import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AfterPackContext, Arch } from 'electron-builder'
import { describe, expect, it } from 'vitest'
import { sealPackage } from '../../scripts/packaging/seal-package.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { fakeBinary, shippedWire, wireOf } from './fake-electron.ts'

const folders = temporaryFolders()

/** A packed application for Windows on x64, as far as the last step looks at one. */
function packedForWindows(): { readonly binary: string; readonly context: AfterPackContext } {
  const appOutDir = folders.make()
  mkdirSync(join(appOutDir, 'resources/app.asar.unpacked/node_modules/lightningcss-win32-x64-msvc'), {
    recursive: true,
  })
  const binary = join(appOutDir, 'Seriatim.exe')
  writeFileSync(binary, fakeBinary(shippedWire))
  const packager = {
    appInfo: { productFilename: 'Seriatim' },
    getResourcesDir: () => join(appOutDir, 'resources'),
  }
  const context = { appOutDir, packager, electronPlatformName: 'win32', arch: Arch.x64 }
  return { binary, context: context as unknown as AfterPackContext }
}

describe('sealPackage', () => {
  it('sets the fuses in the binary of Windows', async () => {
    const { binary, context } = packedForWindows()
    await sealPackage(context)
    expect(wireOf(readFileSync(binary))).toBe('000011001')
  })

  it('refuses a package whose native part is for another machine', async () => {
    const { binary, context } = packedForWindows()
    await expect(sealPackage({ ...context, arch: Arch.arm64 })).rejects.toThrow(
      'lightningcss-win32-arm64 is not installed here',
    )
    expect(wireOf(readFileSync(binary))).toBe(shippedWire)
  })
})
