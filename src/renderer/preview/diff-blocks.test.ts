import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffBlocks, type PatchPart } from './diff-blocks.ts'

function applied(before: readonly string[], parts: readonly PatchPart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'keep' ? before.slice(part.from, part.from + part.count) : [...part.html],
  )
}

function inserted(parts: readonly PatchPart[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'insert' ? part.html.length : 0), 0)
}

describe('diffBlocks', () => {
  it('keeps what did not change around one change', () => {
    expect(diffBlocks(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      { kind: 'keep', from: 0, count: 1 },
      { kind: 'insert', html: ['x'] },
      { kind: 'keep', from: 2, count: 1 },
    ])
  })

  it('keeps the middle when both ends change, as a heading and the footnotes do', () => {
    const parts = diffBlocks(['head', 'b', 'c', 'd', 'notes'], ['HEAD', 'b', 'c', 'd', 'NOTES'])
    expect(inserted(parts)).toBe(2)
  })

  it('is one keep for equal lists', () => {
    expect(diffBlocks(['a', 'a', 'b'], ['a', 'a', 'b'])).toEqual([{ kind: 'keep', from: 0, count: 3 }])
    expect(diffBlocks([], [])).toEqual([])
  })

  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

  it('makes any list from any other, keeping blocks in their order', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const parts = diffBlocks(before, after)
        expect(applied(before, parts)).toEqual(after)
        let next = 0
        for (const part of parts) {
          if (part.kind !== 'keep') continue
          expect(part.from).toBeGreaterThanOrEqual(next)
          expect(part.from + part.count).toBeLessThanOrEqual(before.length)
          next = part.from + part.count
        }
      }),
    )
  })

  it('inserts one block for one that is typed in, in a page of thousands', () => {
    fc.assert(
      fc.property(fc.nat(4_999), (at) => {
        const before = Array.from({ length: 5_000 }, (_, index) => `block ${index}`)
        const after = before.with(at, 'typed')
        expect(inserted(diffBlocks(before, after))).toBe(1)
      }),
      { numRuns: 20 },
    )
  })
})
