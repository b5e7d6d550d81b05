import { crc32, deflateSync } from 'node:zlib'
import { seeded } from './seeded.ts'

const [width, height] = [320, 180]

/** A PNG of 320 by 180 pixels, grey bands with some noise: the same bytes for the same seed. */
export function pictureBytes(seed: number): Uint8Array {
  const random = seeded(seed + 5)
  const rows = Array.from({ length: height }, (_, y) => {
    const shade = (y * seed) % 200
    return Uint8Array.from({ length: width + 1 }, (__, x) =>
      x === 0 ? 0 : shade + Math.floor(random.next() * 40),
    )
  })
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header[8] = 8
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const pixels = deflateSync(Buffer.concat(rows), { level: 6 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
