import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { icnsFile } from '../../scripts/icons/icns-file.ts'
import { icoFile } from '../../scripts/icons/ico-file.ts'
import { pngSize } from '../../scripts/icons/png-size.ts'
import { repository } from '../product/run-seriatim.ts'

const folder = join(repository, 'resources/icons')
const linux = readdirSync(join(folder, 'linux'))
const drawn = new Map(linux.map((name) => [name, readFileSync(join(folder, 'linux', name))]))

/** The head of a PNG of that size: all that the containers look at. */
function png(size: number, content = ''): Buffer {
  const head = Buffer.alloc(24)
  Buffer.from('89504e470d0a1a0a0000000d', 'hex').copy(head)
  head.write('IHDR', 12)
  head.writeUInt32BE(size, 16)
  head.writeUInt32BE(size, 20)
  return Buffer.concat([head, Buffer.from(content)])
}

/** Reads a Windows icon by its directory: announced size and picture of each entry. */
function readIco(ico: Buffer): readonly (readonly [number, Buffer])[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: ico.readUInt16LE(4) }, (_, nth) => {
    const entry = ico.subarray(6 + 16 * nth)
    const start = entry.readUInt32LE(12)
    return [entry.readUInt8(0) || 256, ico.subarray(start, start + entry.readUInt32LE(8))]
  })
}

/** Reads a macOS icon by its blocks: type and picture of each. */
function readIcns(icns: Buffer): readonly (readonly [string, Buffer])[] {
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  const blocks: [string, Buffer][] = []
  for (let at = 8; at < icns.length;) {
    const end = at + icns.readUInt32BE(at + 4)
    blocks.push([icns.toString('latin1', at, at + 4), icns.subarray(at + 8, end)])
    at = end
  }
  return blocks
}

describe('icoFile', () => {
  it('holds each picture as it is, smallest first', () => {
    const [small, large] = [png(16, 'small'), png(256, 'large')]
    expect(readIco(icoFile([large, small]))).toEqual([
      [16, small],
      [256, large],
    ])
  })

  it('refuses what an icon cannot hold', () => {
    expect(() => icoFile([png(512)])).toThrow('up to 256')
    expect(() => icoFile([png(16), png(16)])).toThrow('same size')
    expect(() => icoFile([Buffer.from('GIF89a')])).toThrow('no PNG')
  })
})

describe('icnsFile', () => {
  const sizes = [32, 64, 128, 256, 512, 1024]

  it('holds each picture under every type of its size', () => {
    const pictures = new Map(sizes.map((size) => [size, png(size, String(size))]))
    const types = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
    expect(readIcns(icnsFile([...pictures.values()]))).toEqual(
      Object.entries(types).map(([type, size]) => [type, pictures.get(size)]),
    )
  })

  it('refuses a set with a gap or with one too many', () => {
    expect(() => icnsFile(sizes.slice(1).map((size) => png(size)))).toThrow('wants 32, 64')
    expect(() => icnsFile([...sizes.slice(1), 16].map((size) => png(size)))).toThrow('of 32 pixels')
  })
})

describe('the committed icons', () => {
  it('are square pictures of the sizes that their names say', () => {
    expect([...drawn].map(([name, picture]) => [name, `${pngSize(picture)}`])).toEqual(
      linux.map((name) => [name, name.split('x', 1)[0]]),
    )
    expect(linux).toContain('512x512.png')
  })

  it('are the same pictures on Windows and on Linux', () => {
    const upTo256 = [...drawn.values()].filter((picture) => pngSize(picture) <= 256)
    expect(readFileSync(join(folder, 'icon.ico'))).toEqual(icoFile(upTo256))
  })

  it('have every size that macOS asks for', () => {
    const blocks = readIcns(readFileSync(join(folder, 'icon.icns')))
    expect(blocks.map(([, picture]) => pngSize(picture))).toEqual([32, 64, 128, 256, 256, 512, 512, 1024])
  })
})
