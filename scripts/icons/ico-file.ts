import { pngSize } from './png-size.ts'

const headerLength = 6
const entryLength = 16
const largest = 256

/**
 * A Windows icon that holds the given PNGs as they are, smallest first. Throws for a picture that is no
 * PNG, not square, over 256 pixels, or of a size that another one has.
 */
export function icoFile(pngs: readonly Buffer[]): Buffer {
  const pictures = pngs.map((png) => ({ png, size: pngSize(png) })).sort((a, b) => a.size - b.size)
  if (new Set(pictures.map(({ size }) => size)).size !== pictures.length) {
    throw new Error('Two pictures of an icon have the same size.')
  }
  const header = Buffer.alloc(headerLength)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = headerLength + entryLength * pictures.length
  const entries = pictures.map(({ png, size }) => {
    if (size > largest) throw new Error(`A Windows icon holds up to ${largest} pixels; this has ${size}.`)
    const entry = Buffer.alloc(entryLength)
    // One byte each: 256 is written as 0.
    entry.writeUInt8(size % largest, 0)
    entry.writeUInt8(size % largest, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}
