import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableKeys, type EditableKey, editFrontmatter, type FormValue } from './edit-frontmatter.ts'
import { readFrontmatter } from './frontmatter.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/** The source after the edit; null where it was refused. */
function edited(source: string, key: EditableKey, value: FormValue): string | null {
  const edit = editFrontmatter(source, key, value)
  if (edit.kind === 'refused') return null
  return edit.changes
    .toReversed()
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), source)
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

/** Lines of one key, or a comment, that an author may have written. */
const others = fc.constantFrom(
  '# a comment\n',
  'layout: post\n',
  'weird: {a: [1, 2], "b": c}\n',
  'note: |\n  two\n\n  lines\n',
  'folded: >-\n  one\n  two\n',
  'quoted: "a: b" # c\n',
  'list:\n- one\n# inside\n- two\n',
  'anchor: &a text\n',
  '\n',
)
const scalarText = fc.oneof(
  fc.constantFrom(
    'Simple',
    'With: colon',
    "It's",
    '"quoted"',
    '# hash',
    '- dash',
    '2026-03-12',
    'true',
    '3',
    'a, b',
    '[x]',
    ' padded ',
    'ünïcödé 漢字',
    'x #y',
    'two\nlines',
    '{}',
    '*a',
    '&b',
    '!t',
    '%',
    '@',
    '`',
    'null',
    'e\u0301',
    'a\tb',
    'C:\\x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
)
const asWritten = fc.tuple(scalarText, fc.constantFrom('double', 'single', 'plain', 'block', 'none'))

function isList(key: EditableKey): key is 'tags' | 'aliases' {
  return key === 'tags' || key === 'aliases'
}

function lineOf(key: EditableKey, [text, style]: [string, string]): string {
  if (isList(key)) {
    const tags = text
      .split(/\s+/)
      .filter((tag) => tag !== '')
      .map((tag) => JSON.stringify(tag))
    if (style === 'block' && tags.length > 0)
      return `${key}:\n${tags.map((tag) => `  - ${tag} # t\n`).join('')}`
    return `${key}: [${tags.join(', ')}]\n`
  }
  if (style === 'block') return `${key}: >-\n  folded\n  lines\n`
  if (style === 'none') return `${key}:\n`
  if (style === 'single') return `${key}: '${text.replace(/[^\x20-\x7e]/g, '').replaceAll("'", "''")}'\n`
  return style === 'plain' ? `${key}: plain text # remark\n` : `${key}: ${JSON.stringify(text)}\n`
}

const frontmatter = fc.record({
  before: fc.array(others, { maxLength: 4 }),
  after: fc.array(others, { maxLength: 4 }),
  key: fc.constantFrom(...editableKeys),
  line: fc.option(asWritten),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  body: fc.constantFrom('Text\n', '', '\n---\nMore\n'),
})

function unique(lines: readonly string[]): string[] {
  const names = new Set<string>()
  return lines.filter((line) => {
    const name = /^\w+/.exec(line)?.[0] ?? ''
    if (name !== '' && names.has(name)) return false
    names.add(name)
    return true
  })
}

const wanted = fc.record({
  text: scalarText.filter(
    (text) => !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')),
  ),
  tags: fc.array(
    scalarText.filter((text) => text.trim() !== ''),
    { maxLength: 4 },
  ),
  yes: fc.boolean(),
  direction: fc.constantFrom('ltr', 'rtl'),
  nothing: fc.boolean(),
})

type Wanted = typeof wanted extends fc.Arbitrary<infer Value> ? Value : never

function valueFor(key: EditableKey, { text, tags, yes, direction, nothing }: Wanted): FormValue {
  if (nothing) return null
  if (isList(key)) return tags
  if (key === 'draft') return yes
  return key === 'dir' ? direction : text
}

/** What is read of a key. */
function readBack(source: string, key: EditableKey): FormValue {
  const read = readFrontmatter(splitFrontmatter(source).yaml)
  expect(read.errors).toEqual([])
  if (key === 'lang') return read.language
  return key === 'dir' ? read.direction : read[key]
}

/** Keys that take only a day, a status or a number are read as absent where they say another text. */
const narrow: ReadonlySet<EditableKey> = new Set(['date', 'updated', 'status', 'wordGoal'] as const)

describe('any edit of any key', () => {
  it('reads back as what was asked for, and leaves every other byte', () => {
    fc.assert(
      fc.property(frontmatter, wanted, ({ before, after, key, line, crlf, bom, body }, asked) => {
        const used = unique([...before, ...after])
        const first = used.slice(0, before.length)
        const last = used.slice(before.length)
        const own = line === null ? '' : lineOf(key, line)
        const asOnDisk = (part: string) => (crlf ? part.replaceAll('\n', '\r\n') : part)
        const opening = asOnDisk(`${bom ? '\uFEFF' : ''}---\n`)
        const above = asOnDisk(first.join(''))
        const below = asOnDisk(`${last.join('')}---\n${body}`)
        const source = opening + above + asOnDisk(own) + below
        const value = valueFor(key, asked)
        const result = edited(source, key, value)
        expect(result).not.toBeNull()
        if (result === null) return
        const read = readBack(result, key)
        const none = isList(key) ? [] : ''
        if (!narrow.has(key)) expect(read ?? none).toEqual(value ?? none)
        if (own === '') {
          // A new key is lines of its own: without them the source is what it was.
          const added = result.length - source.length
          const rest = Array.from({ length: source.length + 1 }, (_, at) => at)
          expect(rest.some((at) => result.slice(0, at) + result.slice(at + added) === source)).toBe(true)
        } else {
          expect(result.startsWith(opening + above)).toBe(true)
          expect(result.endsWith(below)).toBe(true)
        }
      }),
    )
  })
})
