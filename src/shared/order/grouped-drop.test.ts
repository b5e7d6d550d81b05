import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupedDrop, type GroupedPlace, type GroupedTarget, type Placed } from './grouped-drop.ts'
import { moveItems } from './move-items.ts'

/** `a1 b2` reads: entry `1` of section `a`, then entry `2` of section `b`; `-` is no section. */
function order(text: string): Placed[] {
  return text
    .split(' ')
    .map((word) => ({ key: word.slice(1), section: word[0] === '-' ? null : (word[0] ?? null) }))
}

function write(entries: readonly Placed[]): string {
  return entries.map(({ key, section }) => `${section ?? '-'}${key}`).join(' ')
}

/** The order after the drop, written as `order` reads it; `moved` holds one-letter keys. */
function drop(before: string, moved: string, target: GroupedTarget): string | null {
  const entries = order(before)
  const place = groupedDrop(entries, [...moved], target)
  return place === null ? null : write(after(entries, [...moved], place))
}

function after(
  entries: readonly Placed[],
  moved: readonly string[],
  { to, section }: GroupedPlace,
): Placed[] {
  const joining = moved.filter((key) => !entries.some((entry) => entry.key === key))
  const list = [...entries, ...joining.map((key) => ({ key, section }))].map((entry) =>
    moved.includes(entry.key) ? { ...entry, section } : entry,
  )
  return moveItems(list, ({ key }) => moved.includes(key), to)
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

  it('takes several along, in the order they had', () => {
    expect(drop('a1 b2 a3 b4 a5', '53', { kind: 'after', key: '1' })).toBe('a1 a3 a5 b2 b4')
    expect(drop('a1 b2 a3 b4 a5', '14', { kind: 'before', key: '3' })).toBe('b2 a1 a4 a3 a5')
    expect(drop('a1 b2 a3 b4', '13', { kind: 'section', section: 'b' })).toBe('b2 b4 b1 b3')
    expect(drop('a1 b2', '19', { kind: 'after', key: '2' })).toBe('b2 b1 b9')
  })

  it('gathers several where the first stands when the group is empty', () => {
    expect(drop('a1 a2 a3 a4', '24', { kind: 'section', section: 'b' })).toBe('a1 b2 b4 a3')
    expect(drop('a1 a2', '89', { kind: 'section', section: 'b' })).toBe('a1 a2 b8 b9')
  })

  it('knows no place beside itself or beside an unknown entry', () => {
    expect(drop('a1 b2', '1', { kind: 'before', key: '1' })).toBeNull()
    expect(drop('a1 b2', '1', { kind: 'after', key: 'x' })).toBeNull()
    expect(drop('a1 b2 a3', '13', { kind: 'after', key: '3' })).toBeNull()
  })

  const anyOrder = fc
    .uniqueArray(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom('a', 'b', 'c', null)), {
      minLength: 2,
      maxLength: 25,
      selector: ([key]) => key,
    })
    .map((entries): Placed[] => entries.map(([key, section]) => ({ key: String(key), section })))

  it('lands together in the group right below the member above, and moves nothing else', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (entries, seeds, two, kind) => {
          const moved = entries
            .filter((_, index) => seeds.some((seed) => seed % entries.length === index))
            .map(({ key }) => key)
          const beside = entries[two % entries.length]
          fc.pre(beside !== undefined && !moved.includes(beside.key))
          if (beside === undefined) return
          const place = groupedDrop(entries, moved, { kind, key: beside.key })
          if (place === null) throw new Error('a known neighbour is a place')
          const result = after(entries, moved, place)
          const rest = entries.filter(({ key }) => !moved.includes(key))
          expect(result.filter(({ key }) => !moved.includes(key))).toEqual(rest)

          // Seen in their group, they stand where they were dropped.
          const group = result.filter(({ section }) => section === beside.section).map(({ key }) => key)
          const members = rest.filter(({ section }) => section === beside.section).map(({ key }) => key)
          const slot = members.indexOf(beside.key) + (kind === 'before' ? 0 : 1)
          expect(group).toEqual(members.toSpliced(slot, 0, ...moved))

          // And in the list they stand right after the member above, or right before its first.
          const at = result.findIndex(({ key }) => key === moved[0])
          if (slot > 0) expect(result[at - 1]?.key).toBe(members[slot - 1])
          else expect(result[at + moved.length]?.key).toBe(members[0])
        },
      ),
    )
  })
})
