const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Side of a square PNG in pixels. Throws for anything else. */
export function pngSize(png: Buffer): number {
  if (png.length < 24 || !png.subarray(0, 8).equals(signature) || png.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('This is no PNG.')
  }
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  if (width !== height || width === 0)
    throw new Error(`An icon must be square; this is ${width} × ${height}.`)
  return width
}
