import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, encodeText } from './decode-text.ts'

describe('decodeText', () => {
  it('is undone by encodeText, BOM and all', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = decodeText(bytes)
        if (decoded !== null) expect(encodeText(decoded)).toEqual(bytes)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, bom) => {
        fc.pre(text.isWellFormed() && !text.startsWith('\uFEFF'))
        const bytes = encodeText({ text, bom })
        expect(bytes === null ? null : decodeText(bytes)).toEqual({ text, bom })
      }),
    )
  })

  it('says no to bytes that are not UTF-8 and to half a character', () => {
    expect(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toBeNull()
    expect(encodeText({ text: 'half \ud83d', bom: false })).toBeNull()
  })
})
