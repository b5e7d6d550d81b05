import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedRun } from './changed-run.ts'

const long = Text.of(Array.from({ length: 4_000 }, (_, line) => `Line ${line} of a long text.`))

function applied(before: Text, after: Text): string {
  const { from, to, insert } = changedRun(before, after)
  const text = before.toString()
  return text.slice(0, from) + insert + text.slice(to)
}

describe('changedRun', () => {
  it('turns one text into the other, whatever was edited', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(),
            cut: fc.nat({ max: 4_000 }),
            insert: fc.string({ maxLength: 200 }),
            lines: fc.nat({ max: 80 }),
          }),
          { maxLength: 5 },
        ),
        fc.boolean(),
        (edits, isLong) => {
          const before = isLong ? long : Text.of(['one', '', 'three'])
          const after = edits.reduce((text, { at, cut, insert, lines }) => {
            const from = at % (text.length + 1)
            const to = Math.min(text.length, from + cut)
            const words = insert + '\nnew'.repeat(lines)
            return ChangeSet.of({ from, to, insert: words }, text.length).apply(text)
          }, before)
          expect(applied(before, after)).toBe(after.toString())
          expect(applied(after, before)).toBe(before.toString())
        },
      ),
    )
  })

  it('is the key alone in a long text', () => {
    const after = ChangeSet.of({ from: 50_000, insert: 'x' }, long.length).apply(long)
    expect(changedRun(long, after)).toEqual({ from: 50_000, to: 50_000, insert: 'x' })
  })

  it('is nothing new for equal texts', () => {
    const { from, to, insert } = changedRun(long, long)
    expect(long.sliceString(from, to)).toBe(insert)
  })
})
