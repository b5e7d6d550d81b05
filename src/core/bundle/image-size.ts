/** Pixels that a picture takes where nothing else says how large it is. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/**
 * The size that a picture's own bytes give: PNG, GIF, JPEG, WebP and SVG. Null for others and for what
 * is damaged: the page then shows the picture without reserving room for it.
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = rasterSize(view) ?? svgSize(bytes)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Reading past the end: the file is cut off.
    if (error instanceof RangeError) return null
    throw error
  }
}

function rasterSize(view: DataView): ImageSize | null {
  if (view.byteLength < 12) return null
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (view.getUint32(0) === 0x47494638)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (view.getUint16(0) === 0xffd8) return jpegSize(view)
  if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view)
  return null
}

/** Walks the segments to the frame header. Pictures that a camera turned are left to the browser. */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xe1 && isTurned(view, at + 4)) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker === 0xd9 || marker === 0xda) return null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** True when Exif asks for a turn by a quarter, which swaps width and height. */
function isTurned(view: DataView, exif: number): boolean {
  if (view.getUint32(exif) !== 0x45786966) return false
  const tiff = exif + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little) >= 5
  }
  return false
}

function webpSize(view: DataView): ImageSize | null {
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  switch (view.getUint32(12)) {
    case 0x56503858:
      return { width: uint24(24) + 1, height: uint24(27) + 1 }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return null
  }
}

/** As much of a drawing as holds its first tag. */
const headLength = 4096

function svgSize(bytes: Uint8Array): ImageSize | null {
  const head = new TextDecoder().decode(bytes.subarray(0, headLength))
  const tag = /<svg\b[^>]*>/i.exec(head)?.[0]
  if (tag === undefined) return null
  const pixels = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1] ?? Number.NaN)
  const width = pixels('width')
  const height = pixels('height')
  if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) }
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box ?? []
  return boxWidth > 0 && boxHeight > 0 ? { width: Math.round(boxWidth), height: Math.round(boxHeight) } : null
}
