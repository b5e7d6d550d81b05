import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { electronFuses } from '../../scripts/packaging/electron-fuses.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { fakeBinary, shippedWire, wireOf } from './fake-electron.ts'

const folders = temporaryFolders()

function writeBinary(wire: string): string {
  const path = join(folders.make(), 'electron')
  writeFileSync(path, fakeBinary(wire))
  return path
}

describe('the fuses', () => {
  it('become what the decision record says, and nothing around them changes', async () => {
    const path = writeBinary(shippedWire)
    await flipFuses(path, electronFuses)
    expect(readFileSync(path)).toEqual(fakeBinary('000011001'))
  })

  it('name every fuse that the library knows', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
    const { version, strictlyRequireAllFuses, ...named } = electronFuses
    expect(Object.keys(named)).toEqual(known.map(String))
    expect([version, strictlyRequireAllFuses]).toEqual([FuseVersion.V1, true])
  })

  const options = Object.entries(FuseV1Options).filter(([, value]) => typeof value === 'number')
  it.each(options)('stop the packaging when %s is left out', async (name, option) => {
    const path = writeBinary(shippedWire)
    const entries = Object.entries(electronFuses).filter(([key]) => key !== String(option))
    const incomplete = Object.fromEntries(entries) as unknown as FuseConfig
    await expect(flipFuses(path, incomplete)).rejects.toThrow(
      `Missing explicit configuration for fuse ${name}`,
    )
    expect(wireOf(readFileSync(path))).toBe(shippedWire)
  })

  it('stop the packaging of an Electron that has a tenth', async () => {
    const path = writeBinary(`${shippedWire}1`)
    await expect(flipFuses(path, electronFuses)).rejects.toThrow(
      'has 10 fuses but you only provided a config for 9',
    )
    expect(wireOf(readFileSync(path))).toBe(`${shippedWire}1`)
  })

  it('stop the packaging of an Electron that has only eight', async () => {
    const path = writeBinary(shippedWire.slice(0, 8))
    await expect(flipFuses(path, electronFuses)).rejects.toThrow('not long enough')
  })

  it('stop the packaging of what is no Electron', async () => {
    const path = join(folders.make(), 'electron')
    writeFileSync(path, 'nothing to see')
    await expect(flipFuses(path, electronFuses)).rejects.toThrow('Could not find sentinel')
  })
})
