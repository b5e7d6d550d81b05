import { describe, expect, it } from 'vitest'
import { isDraft, readFrontmatter } from './frontmatter.ts'

describe('readFrontmatter', () => {
  it('reads the keys it knows and passes over the others', () => {
    const read = readFrontmatter(
      'title: "A: b"\ntags: [x, y]\ndate: 2026-03-12\nreadingTime: 7\nother: {deep: 1}\nlang: de\n',
    )
    expect(read).toMatchObject({
      title: 'A: b',
      tags: ['x', 'y'],
      date: '2026-03-12',
      readingTime: 7,
      language: 'de',
      errors: [],
      faults: [],
    })
  })

  it('reads a key of the wrong type as absent and says where it stands in the file', () => {
    const read = readFrontmatter('title: [no]\ndraft: maybe\ndate: 2026-02-31\nstatus: done\ntags: [a, 3]\n')
    expect(read).toMatchObject({ title: null, draft: null, date: null, status: null, tags: ['a'] })
    expect(read.faults.map(({ line, message }) => [line, message])).toEqual([
      [2, '"title" should be text'],
      [4, '"date" should be a day like 2026-03-12'],
      [6, '"tags" should be a list of texts'],
      [3, '"draft" should be true or false'],
      [5, '"status" should be one of idea, draft, review, ready, published'],
    ])
  })

  it('takes a goal in whole words, and no other', () => {
    expect(readFrontmatter('wordGoal: 1200\n')).toMatchObject({ wordGoal: 1200, faults: [] })
    for (const wrong of ['0', '-5', '12.5', '"1200"', '1e9', 'many'])
      expect(readFrontmatter(`wordGoal: ${wrong}\n`)).toMatchObject({
        wordGoal: null,
        faults: [{ line: 2, message: '"wordGoal" should be a whole number from 1 to 100000' }],
      })
  })

  it('keeps what it can of frontmatter that does not parse', () => {
    const read = readFrontmatter('title: Fine\nbad: "open\n')
    expect(read.title).toBe('Fine')
    expect(read.errors).toHaveLength(1)
  })

  it('keeps days as written, time or no time, and words that YAML 1.1 would turn into values', () => {
    expect(
      readFrontmatter('date: 2026-03-12T23:59:00-11:00\nupdated: "2026-03-13"\ntitle: no\n'),
    ).toMatchObject({
      date: '2026-03-12',
      updated: '2026-03-13',
      title: 'no',
    })
  })

  it('refuses an alias bomb without hanging', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefghij'].map(
        (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`,
      ),
    ]
    expect(readFrontmatter(`${bomb.join('\n')}\ntitle: T\n`).title).toBe('T')
  })
})

describe('isDraft', () => {
  it.each([
    [true, null, true],
    [true, 'published', true],
    [false, 'draft', false],
    [null, 'draft', true],
    [null, 'idea', true],
    [null, 'review', false],
    [null, null, false],
  ] as const)('draft: %s and status: %s give %s', (draft, status, expected) => {
    expect(isDraft({ draft, status })).toBe(expected)
  })
})
