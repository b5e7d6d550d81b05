import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { type AfterPackContext, Arch, LinuxPackager } from 'electron-builder'
import { electronFuses } from './electron-fuses.ts'

/**
 * The last step before signing: checks that the package has its native part, then sets the fuses. It takes
 * the place of electron-builder's `electronFuses`, whose own table knows eight fuses and is not strict.
 */
export async function sealPackage(context: AfterPackContext): Promise<void> {
  const arch = Arch[context.arch] ?? 'unknown'
  requireStyleCompiler(
    context.packager.getResourcesDir(context.appOutDir),
    context.electronPlatformName,
    arch,
  )
  await flipFuses(electronBinary(context), {
    ...electronFuses,
    // Apple silicon runs nothing whose signature is broken; where there is no certificate, renew Electron's.
    resetAdHocDarwinSignature: process.platform === 'darwin' && arch !== 'x64',
  })
}

/** Path of what holds the fuses, or of the bundle that does. */
function electronBinary({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  if (packager instanceof LinuxPackager) return join(appOutDir, packager.executableName)
  const extension = electronPlatformName === 'win32' ? 'exe' : 'app'
  return join(appOutDir, `${packager.appInfo.productFilename}.${extension}`)
}

/**
 * npm installs lightningcss for the machine it runs on. A package for another one would start, and fail at
 * the first export; so it is not made.
 */
function requireStyleCompiler(resources: string, platform: string, arch: string): void {
  const wanted = `lightningcss-${platform}-${arch}`
  const unpacked = join(resources, 'app.asar.unpacked/node_modules')
  if (readdirSync(unpacked).some((name) => name === wanted || name.startsWith(`${wanted}-`))) return
  throw new Error(
    `${wanted} is not installed here. Package on a ${platform} ${arch} machine, or install for one first: npm ci --os=${platform} --cpu=${arch}.`,
  )
}
