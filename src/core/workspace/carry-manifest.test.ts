import { describe, expect, it } from 'vitest'
import { carryManifest } from './carry-manifest.ts'
import { readSeriesManifest } from './series-manifest.ts'

/** What is carried when the last of three items comes first; null where all is read again. */
function lastFirst(source: string) {
  const before = readSeriesManifest('s', source)
  const order = [2, 0, 1]
  const items = order.map((was) => ({ text: before.order?.items[was]?.text ?? '', was }))
  const entries = order.flatMap((was) => before.entries[was] ?? [])
  const text = `${before.order?.head}${items.map((item) => item.text).join('')}${before.order?.tail}`
  return { carried: carryManifest('s', before, { items, entries, text }), text }
}

const plain =
  'title: T\nsections: [{id: x}]\narticles:\n  - a.md\n  - {path: b.md, section: x}\n  - c.md\n# end\n'

describe('carryManifest', () => {
  it('is what a full reading of the new text gives', () => {
    const { carried, text } = lastFirst(plain)
    expect(carried).toEqual(readSeriesManifest('s', text))
    expect(carried?.entries.map((entry) => entry.kind === 'article' && entry.path)).toEqual([
      'c.md',
      'a.md',
      'b.md',
    ])
  })

  it.each([
    ['a list in brackets', 'articles: [a.md, b.md, c.md]\n'],
    [
      'an anchor and its alias',
      plain.replace('section: x}', 'note: &n kept}').replace('- c.md', '- {path: c.md, note: *n}'),
    ],
    ['an unknown section', plain.replace('section: x', 'section: gone')],
    ['a duplicate', plain.replace('- a.md', '- c.md')],
  ])('leaves %s to a full reading', (_, source) => {
    expect(lastFirst(source).carried).toBeNull()
  })

  it('does not vouch for entries that the text does not say', () => {
    const before = readSeriesManifest('s', plain)
    const items = [0, 1, 2].map((was) => ({ text: before.order?.items[was]?.text ?? '', was }))
    const entries = before.entries.map((entry, index) => (index === 0 ? { ...entry, section: 'x' } : entry))
    expect(carryManifest('s', before, { items, entries, text: plain })).toBeNull()
  })
})
