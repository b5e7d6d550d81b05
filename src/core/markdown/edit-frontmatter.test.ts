import { describe, expect, it } from 'vitest'
import { type EditableKey, editFrontmatter, type FormValue } from './edit-frontmatter.ts'
import { applyTextChanges } from './source-range.ts'

/** The source after the edit; null where it was refused. */
function edited(source: string, key: EditableKey, value: FormValue): string | null {
  const edit = editFrontmatter(source, key, value)
  if (edit.kind === 'refused') return null
  return applyTextChanges(source, edit.changes)
}

const head = (yaml: string) => `---\n${yaml}---\n\nText\n`

describe('editFrontmatter', () => {
  it.each<[string, string, EditableKey, FormValue, string]>([
    ['keeps plain text plain', 'title: Old\n', 'title', 'New', 'title: New\n'],
    ['keeps single quotes', "title: 'Old'\n", 'title', "It's new", "title: 'It''s new'\n"],
    [
      'keeps double quotes and the comment',
      'title: "Old" # mine\n',
      'title',
      'New: one',
      'title: "New: one" # mine\n',
    ],
    ['quotes what plain text cannot hold', 'title: Old\n', 'title', 'New: one', 'title: "New: one"\n'],
    ['quotes what would be no text', 'title: Old\n', 'title', '2026', 'title: "2026"\n'],
    ['writes a day as other tools do', 'date: 2026-01-01\n', 'date', '2026-03-12', 'date: 2026-03-12\n'],
    ['writes a number as one', 'title: T\n', 'wordGoal', 1200, 'title: T\nwordGoal: 1200\n'],
    ['makes a number of a text', 'wordGoal: "9" # mine\n', 'wordGoal', 12, 'wordGoal: 12 # mine\n'],
    ['takes a number away', 'title: T\nwordGoal: 9\n', 'wordGoal', null, 'title: T\n'],
    ['writes a yes or no as one', 'title: T\n', 'draft', true, 'title: T\ndraft: true\n'],
    ['keeps the comment of a yes or no', 'draft: true # mine\n', 'draft', false, 'draft: false # mine\n'],
    [
      'writes the day of a change',
      'date: 2026-01-01\n',
      'updated',
      '2026-03-12',
      'date: 2026-01-01\nupdated: 2026-03-12\n',
    ],
    [
      'keeps the quotes of an address',
      "canonical: 'https://a.example/x' # where it began\n",
      'canonical',
      'https://b.example/#y',
      "canonical: 'https://b.example/#y' # where it began\n",
    ],
    ['quotes a language that would be no text', 'title: T\n', 'lang', 'no', 'title: T\nlang: "no"\n'],
    [
      'adds what a picture shows behind it',
      'cover: a.png\nx: 1\n',
      'coverAlt',
      'A: b',
      'cover: a.png\ncoverAlt: "A: b"\nx: 1\n',
    ],
    ['takes a direction away', 'lang: he\ndir: rtl\n', 'dir', null, 'lang: he\n'],
    ['fills a key that said nothing', 'title: # mine\n', 'title', 'New', 'title: New # mine\n'],
    ['keeps the place of an empty text', 'title: "Old"\nx: 1\n', 'title', '', 'title: ""\nx: 1\n'],
    ['keeps a plain key with nothing in it', 'title: Old\nx: 1\n', 'title', '', 'title:\nx: 1\n'],
    ['takes a key away with its line', 'a: 1\ntitle: Old\nb: 2\n', 'title', null, 'a: 1\nb: 2\n'],
    [
      'leaves the comment of a key that goes',
      'title: Old # mine\nb: 2\n',
      'title',
      null,
      'title: # mine\nb: 2\n',
    ],
    [
      'replaces a block of lines',
      'description: >- # long\n  one\n  two\n\nb: 2\n',
      'description',
      'New',
      'description: New # long\n\nb: 2\n',
    ],
    ['takes a block of lines away', 'description: |\n  one\n  two\nb: 2\n', 'description', null, 'b: 2\n'],
    [
      'adds a key after the one that usually stands before it',
      'title: T\nb: 2\n',
      'date',
      '2026-03-12',
      'title: T\ndate: 2026-03-12\nb: 2\n',
    ],
    ['adds a title first', '# note\nb: 2\n', 'title', 'T', '# note\ntitle: T\nb: 2\n'],
    ['adds a key at the end else', 'b: 2 # two\n# end\n', 'slug', 'x', 'b: 2 # two\n# end\nslug: x\n'],
    ['adds to empty frontmatter', '', 'title', 'T', 'title: T\n'],
    [
      'adds with the indent of the others',
      '  title: T\n  b: 2\n',
      'slug',
      'x',
      '  title: T\n  slug: x\n  b: 2\n',
    ],
    [
      'changes keys of a map in braces',
      '{title: Old, b: 2}\n',
      'title',
      'New, more',
      '{title: "New, more", b: 2}\n',
    ],
    ['adds a key to a map in braces', '{b: 2}\n', 'title', 'T', '{title: T, b: 2}\n'],
    ['adds a tag', 'tags: [a, b] # t\n', 'tags', ['a', 'b', 'c'], 'tags: [a, b, c] # t\n'],
    ['takes a tag out', 'tags: [a, b, c]\n', 'tags', ['a', 'c'], 'tags: [a, c]\n'],
    ['takes the last tags out', 'tags: [a, b, c,]\n', 'tags', ['a'], 'tags: [a,]\n'],
    ['takes the first tags out', 'tags: [ a, b, c ]\n', 'tags', ['c'], 'tags: [ c ]\n'],
    ['replaces a tag in its quotes', 'tags: ["a", "b"]\n', 'tags', ['a', 'x'], 'tags: ["a", "x"]\n'],
    ['fills an empty list', 'tags: []\n', 'tags', ['a', 'b c'], 'tags: [a, b c]\n'],
    [
      'adds a line to a list',
      'tags:\n  - a # one\n  - b\nx: 1\n',
      'tags',
      ['a', 'b', 'c'],
      'tags:\n  - a # one\n  - b\n  - c\nx: 1\n',
    ],
    [
      'takes a line from a list',
      'tags:\n- a\n# why\n- b\n- c\n',
      'tags',
      ['a', 'c'],
      'tags:\n- a\n# why\n- c\n',
    ],
    [
      'replaces in a list',
      'tags:\n- a\n- b # two\n- c\n',
      'tags',
      ['a', 'x', 'z', 'c'],
      'tags:\n- a\n- x # two\n- z\n- c\n',
    ],
    ['leaves what is no text in a list', 'tags: [a, 3, b]\n', 'tags', ['b', 'c'], 'tags: [b, 3, c]\n'],
    ['leaves a list in which something else stands', 'tags: [a, 3]\n', 'tags', [], 'tags: [3]\n'],
    ['takes a key away that says nothing', 'title:\nb: 2\n', 'title', null, 'b: 2\n'],
    ['takes a list away', 'a: 1\ntags:\n  - x\n  - y\nb: 2\n', 'tags', [], 'a: 1\nb: 2\n'],
    ['makes a list of a text', 'tags: a\n', 'tags', ['a', 'b'], 'tags: [a, b]\n'],
    ['makes a list where none is', 'title: T\n', 'tags', ['a', 'no'], 'title: T\ntags: [a, "no"]\n'],
  ])('%s', (_name, yaml, key, value, expected) => {
    expect(edited(head(yaml), key, value)).toBe(head(expected))
  })

  it('does nothing where the key says so already', () => {
    for (const [key, value] of [
      ['title', 'A'],
      ['tags', ['x']],
      ['slug', null],
    ] as const) {
      expect(editFrontmatter(head('title: "A"\ntags: [x]\n'), key, value)).toEqual({
        kind: 'changes',
        changes: [],
      })
    }
  })

  it('makes frontmatter where there is none, with the line ends of the text', () => {
    expect(edited('Text\n', 'title', 'T')).toBe('---\ntitle: T\n---\n\nText\n')
    expect(edited('\r\nText\r\n', 'tags', ['a'])).toBe('---\r\ntags: [a]\r\n---\r\n\r\nText\r\n')
    expect(edited('\uFEFFText', 'title', 'T')).toBe('\uFEFF---\ntitle: T\n---\n\nText')
    expect(edited('', 'title', 'T')).toBe('---\ntitle: T\n---\n')
    expect(edited('Text', 'title', null)).toBe('Text')
  })

  it('keeps carriage returns', () => {
    const source = '---\r\ntitle: T\r\ntags:\r\n  - a\r\n---\r\nText\r\n'
    expect(edited(source, 'tags', ['a', 'b'])).toBe(source.replace('  - a\r\n', '  - a\r\n  - b\r\n'))
    expect(edited(source, 'date', '2026-03-12')).toBe(source.replace('T\r\n', 'T\r\ndate: 2026-03-12\r\n'))
  })

  it('refuses what cannot be read, and what would change another key', () => {
    expect(edited(head('title: "open\n'), 'title', 'T')).toBeNull()
    expect(edited(head('title: A\ntitle: B\n'), 'title', 'T')).toBeNull()
    expect(edited(head('- a\n- b\n'), 'title', 'T')).toBeNull()
  })
})
