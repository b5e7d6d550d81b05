import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageSize } from './image-size.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const svg = (tag: string) => new TextEncoder().encode(`<?xml version="1.0"?>\n${tag}</svg>`)

describe('imageSize', () => {
  it.each([
    [
      'PNG',
      bytes('89504e470d0a1a0a 0000000d 49484452 00000140 000000c8 08060000'),
      { width: 320, height: 200 },
    ],
    ['GIF', bytes('474946383961 4001 c800 f70000'), { width: 320, height: 200 }],
    ['JPEG', bytes('ffd8 ffe0 0004 0000 ffc0 000b 08 00c8 0140 03'), { width: 320, height: 200 }],
    [
      'WebP, extended',
      bytes('52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 c70000'),
      { width: 320, height: 200 },
    ],
    [
      'WebP, lossy',
      bytes('52494646 00000000 57454250 56503820 0a000000 000000 9d012a 4001 c800'),
      { width: 320, height: 200 },
    ],
    [
      'WebP, lossless',
      bytes('52494646 00000000 57454250 5650384c 0a000000 2f 3fc13100'),
      { width: 320, height: 200 },
    ],
    [
      'SVG with a size',
      svg('<svg width="320" height="200px" viewBox="0 0 1 1">'),
      { width: 320, height: 200 },
    ],
    ['SVG with a box', svg('<svg width="100%" viewBox="0 0 320 199.6">'), { width: 320, height: 200 }],
  ])('reads %s', (_, image, size) => {
    expect(imageSize(image)).toEqual(size)
  })

  it.each([
    [
      'a JPEG that is turned',
      bytes(
        'ffd8 ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 0006 0000 00000000 ffc0 000b 08 00c8 0140 03',
      ),
    ],
    ['an SVG without size', svg('<svg width="50%">')],
    ['a PNG that is cut off', bytes('89504e470d0a1a0a 0000000d')],
    ['text', new TextEncoder().encode('no picture at all')],
    ['nothing', new Uint8Array()],
  ])('knows no size of %s', (_, image) => {
    expect(imageSize(image)).toBeNull()
  })

  it('survives any bytes', () => {
    const head = fc.constantFrom('', '89504e47', '47494638', 'ffd8ffe1', '524946460000000057454250')
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const size = imageSize(Uint8Array.from([...bytes(start), ...rest]))
        if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0)
      }),
    )
  })
})
