import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { paletteOf } from './palette.ts'
import type { Picture } from './take-scene.ts'

/** Writes a picture with a palette, a third as heavy as the browser gives it. Answers with its size in bytes. */
export function writePicture(folder: string, { name, png }: Picture): number {
  const bytes = indexed(PNG.sync.read(png))
  writeFileSync(join(folder, `${name}.png`), bytes)
  return bytes.length
}

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha. */
  readonly data: Buffer
}

function indexed({ width, height, data }: Pixels): Buffer {
  const colours = new Uint32Array(width * height)
  const histogram = new Map<number, number>()
  for (let at = 0; at < colours.length; at += 1) {
    const colour = data.readUIntBE(at * 4, 3)
    colours[at] = colour
    histogram.set(colour, (histogram.get(colour) ?? 0) + 1)
  }
  const { colours: palette, index } = paletteOf(histogram)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < colours.length; at += 1) {
    // Each row begins with a byte for its filter: none.
    rows[at + Math.floor(at / width) + 1] = index.get(colours[at] ?? 0) ?? 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits, with a palette.
  head.set([8, 3, 0, 0, 0], 8)
  const entries = Buffer.from(
    palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
