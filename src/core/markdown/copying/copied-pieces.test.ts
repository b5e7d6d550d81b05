import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedPieces, piecesText, renderedSource } from './copied-pieces.ts'

/** What is copied where the part between the bars is selected. */
function selected(marked: string): string {
  const [before = '', within = '', after = ''] = marked.split('|')
  const source = before + within + after
  const part = { from: before.length, to: before.length + within.length }
  return piecesText(source, copiedPieces(source, [part]), [])
}

describe('what is copied', () => {
  it('is the body where nothing of it is selected', () => {
    const source = '---\ntitle: T\n---\n\nText.\n'
    for (const parts of [[], [{ from: 0, to: 8 }], [{ from: 16, to: 17 }]]) {
      const pieces = copiedPieces(source, parts)
      expect(pieces.isWhole).toBe(true)
      expect(piecesText(source, pieces, [])).toBe('Text.\n')
      expect(renderedSource(source, pieces)).toBe('Text.\n')
    }
  })

  it('is what is selected within a line, with no link and no emphasis in halves', () => {
    expect(selected('One |two| three')).toBe('two')
    expect(selected('a [some te|xt](b.md) c *emph|asis now* d')).toBe('[some text](b.md) c *emphasis now*')
    expect(selected('x `co|de` y $a |+ b$ z')).toBe('`code` y $a + b$')
    expect(selected('# He|ad|ing')).toBe('ad')
    expect(selected('|# Heading\n|\nText')).toBe('# Heading')
  })

  it('is the lines of a selection over several', () => {
    expect(selected('# One\n\nThe fi|rst\n\nThe sec|ond\n\nx')).toBe('The first\n\nThe second')
    expect(selected('- a\n- |b\n- c\n|- d')).toBe('- b\n- c')
  })

  it('is all of a block that means nothing in part', () => {
    expect(selected('x\n\n```js\na\n|b|\nc\n```\n\ny')).toBe('```js\na\nb\nc\n```')
    expect(selected('- item\n\n  ```js\n  |b|\n  ```\n- y')).toBe('  ```js\n  b\n  ```')
    expect(selected('x\n\n$$\na\n|b|\n$$\n\ny')).toBe('$$\na\nb\n$$')
    const table = '/ a /\n/--/\n/ b /\n/ c /'.replaceAll('/', '\u0001')
    const source = `x\n\n${table}\n\ny`.replaceAll('\u0001', '|')
    const at = source.indexOf('b')
    expect(piecesText(source, copiedPieces(source, [{ from: at, to: at + 1 }]), [])).toBe(
      '| a |\n|--|\n| b |\n| c |',
    )
  })

  it('brings the definitions that it uses, those that these use too, and no others', () => {
    const end = '\n\n[^n]: Note with [r].\n\n[^o]: Other.\n\n[r]: https://r.example\n[s]: https://s.example\n'
    expect(selected(`a |b[^n]| c${end}`)).toBe('b[^n]\n\n[^n]: Note with [r].\n\n[r]: https://r.example')
    expect(selected(`a |[t][s]| c${end}`)).toBe('[t][s]\n\n[s]: https://s.example')
    expect(selected(`a |b| c[^n]${end}`)).toBe('b')
  })

  it('is rendered without what stood before it in a list, but for code', () => {
    const source = '- a\n    - b\n        - c\n\nText\n\n    code\n'
    const at = (text: string) => ({ from: source.indexOf(text) - 4, to: source.indexOf(text) + text.length })
    const nested = { from: at('- b').from, to: at('- c').to }
    expect(renderedSource(source, copiedPieces(source, [nested]))).toBe('- b\n    - c')
    expect(renderedSource(source, copiedPieces(source, [at('code')]))).toBe('    code')
  })

  it('holds every sign that is selected, parts in their order and apart', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '`',
      '```\n',
      '*',
      '**',
      '[',
      '](x)',
      '[^n]',
      '[^n]: ',
      '$',
      '$$\n',
      '| a |\n|--|\n',
      '<b>',
      '\r\n',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 3 }),
        (parts, ranges) => {
          const source = parts.join('')
          const wanted = ranges
            .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))
            .filter(({ from, to }) => to <= source.length && source.slice(from, to).trim() !== '')
          const pieces = copiedPieces(source, wanted)
          for (const { from, to } of wanted) {
            const [start, end] = [
              from + source.slice(from, to).search(/\S/),
              from + source.slice(from, to).trimEnd().length,
            ]
            expect(pieces.parts.some((part) => part.from <= start && part.to >= end)).toBe(true)
          }
          for (const [index, part] of pieces.parts.entries())
            expect(part.from).toBeGreaterThanOrEqual(index === 0 ? 0 : (pieces.parts[index - 1]?.to ?? 0))
        },
      ),
    )
  })
})
