import { pngSize } from './png-size.ts'

/**
 * The types that hold a PNG, with its side in pixels. 16 and 32 points at single density are left out:
 * macOS draws PNGs of those types wrongly, and scales the others down well.
 */
const types = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

/** Sides of the pictures that a macOS icon wants, in pixels. */
export const icnsSizes: readonly number[] = [...new Set(types.map(([, size]) => size))]

/** A macOS icon of the given PNGs. Throws unless there is one of each of `icnsSizes`, and no other. */
export function icnsFile(pngs: readonly Buffer[]): Buffer {
  const bySize = new Map(pngs.map((png) => [pngSize(png), png]))
  if (pngs.length !== icnsSizes.length) throw new Error(`A macOS icon wants ${icnsSizes.join(', ')} pixels.`)
  const blocks = types.map(([type, size]) => {
    const png = bySize.get(size)
    if (png === undefined) throw new Error(`A macOS icon wants a picture of ${size} pixels.`)
    return block(type, png)
  })
  return block('icns', Buffer.concat(blocks))
}

/** Four letters, the length with these eight bytes, the content: of the file and of each picture alike. */
function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
