import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableKeys, type EditableKey, editFrontmatter, type FormValue } from './edit-frontmatter.ts'
import { readFrontmatter } from './frontmatter.ts'
import { applyTextChanges } from './source-range.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

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
        const edit = editFrontmatter(source, key, value)
        if (edit.kind === 'refused') throw new Error(`${key} could not be changed.`)
        const result = applyTextChanges(source, edit.changes)
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
