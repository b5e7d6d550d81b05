import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupedDrop, type GroupedTarget, type Placed } from './grouped-drop.ts'
import { moveItem } from './move-entry.ts'

/** `a1 b2` reads: entry `1` of section `a`, then entry `2` of section `b`; `-` is no section. */
function order(text: string): Placed[] {
  return text
    .split(' ')
    .map((word) => ({ key: word.slice(1), section: word[0] === '-' ? null : (word[0] ?? null) }))
}

function write(entries: readonly Placed[]): string {
  return entries.map(({ key, section }) => `${section ?? '-'}${key}`).join(' ')
}

/** The order after the drop, written as `order` reads it. */
function drop(before: string, moved: string, target: GroupedTarget): string | null {
  const entries = order(before)
  const move = groupedDrop(entries, moved, target)
  return move === null ? null : write(after(entries, moved, move))
}

function after(
  entries: readonly Placed[],
  moved: string,
  move: { to: number; section: string | null | undefined },
): Placed[] {
  const from = entries.findIndex(({ key }) => key === moved)
  const entry: Placed = { key: moved, section: move.section ?? null }
  const list = from < 0 ? [...entries, entry] : entries.with(from, entry)
  return moveItem(list, from < 0 ? entries.length : from, move.to)
}

describe('groupedDrop', () => {
  it('goes directly after the member above it', () => {
    expect(drop('a1 b2 a3 b4 a5', '5', { kind: 'after', key: '1' })).toBe('a1 a5 b2 a3 b4')
  })

  it('before a member means after the member above that one', () => {
    expect(drop('a1 b2 a3 b4 a5', '5', { kind: 'before', key: '3' })).toBe('a1 a5 b2 a3 b4')
  })

  it("at a group's first place goes before its first member", () => {
    expect(drop('a1 b2 a3 b4', '3', { kind: 'before', key: '2' })).toBe('a1 b3 b2 b4')
  })

  it('takes the section of the group it lands in', () => {
    expect(drop('a1 b2 a3', '1', { kind: 'after', key: '2' })).toBe('b2 b1 a3')
    expect(drop('-1 b2', '2', { kind: 'after', key: '1' })).toBe('-1 -2')
  })

  it('on a section head goes after its last member', () => {
    expect(drop('a1 b2 a3 b4', '1', { kind: 'section', section: 'b' })).toBe('b2 a3 b4 b1')
  })

  it('into an empty group leaves the order unchanged', () => {
    expect(drop('a1 a2 a3', '2', { kind: 'section', section: 'b' })).toBe('a1 b2 a3')
  })

  it('into a group whose only member it is changes nothing', () => {
    expect(drop('a1 b2 a3', '2', { kind: 'section', section: 'b' })).toBe('a1 b2 a3')
  })

  it('places an article that the list does not name yet', () => {
    expect(drop('a1 b2', '9', { kind: 'after', key: '1' })).toBe('a1 a9 b2')
    expect(drop('a1 b2', '9', { kind: 'section', section: 'c' })).toBe('a1 b2 c9')
  })

  it('knows no place beside itself or beside an unknown entry', () => {
    expect(drop('a1 b2', '1', { kind: 'before', key: '1' })).toBeNull()
    expect(drop('a1 b2', '1', { kind: 'after', key: 'x' })).toBeNull()
  })

  const anyOrder = fc
    .uniqueArray(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom('a', 'b', 'c', null)), {
      minLength: 2,
      maxLength: 25,
      selector: ([key]) => key,
    })
    .map((entries): Placed[] => entries.map(([key, section]) => ({ key: String(key), section })))

  it('lands in its group right below the member above, and moves nothing else', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (entries, one, two, kind) => {
          const moved = entries[one % entries.length]
          const beside = entries[two % entries.length]
          fc.pre(moved !== undefined && beside !== undefined && moved !== beside)
          if (moved === undefined || beside === undefined) return
          const move = groupedDrop(entries, moved.key, { kind, key: beside.key })
          if (move === null) throw new Error('a known neighbour is a place')
          const result = after(entries, moved.key, move)
          const rest = entries.filter((entry) => entry !== moved)
          expect(result.filter(({ key }) => key !== moved.key)).toEqual(rest)

          // Seen in its group, the entry stands where it was dropped.
          const group = result.filter(({ section }) => section === beside.section).map(({ key }) => key)
          const members = rest.filter(({ section }) => section === beside.section).map(({ key }) => key)
          const place = members.indexOf(beside.key) + (kind === 'before' ? 0 : 1)
          expect(group).toEqual(members.toSpliced(place, 0, moved.key))

          // And in the list it stands right after the member above it, or right before its first.
          const at = result.findIndex(({ key }) => key === moved.key)
          if (place > 0) expect(result[at - 1]?.key).toBe(members[place - 1])
          else expect(result[at + 1]?.key).toBe(members[0])
        },
      ),
    )
  })
})
