import { describe, expect, it } from 'vitest'
import { firstParagraph, plainBlocks, plainText } from './plain-text.ts'

describe('plainText', () => {
  it('gives each block a line, without markup', () => {
    const body = [
      '# A *title* {#own}',
      '',
      'Text with [a link](b.md), `code`',
      'and <b>more</b>.',
      '',
      '- [x] done',
      '',
      '> [!tip] Read on',
      '> Callout.',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '```ts title="x.ts" {1}',
      'const a = 1',
      '```',
      '',
      '![alt](p.png "caption")',
      '',
      '<p>raw &amp; html</p>',
      '',
      'Term',
      ': Meaning',
      '',
      ':::details[Read *more*]{#id}',
      'Hidden {{part}}.',
      ':::',
      '',
      '$$',
      'x',
      '$$',
    ].join('\n')
    expect(plainText(body).split('\n')).toEqual([
      'A title',
      'Text with a link, code and more.',
      'done',
      'Read on',
      'Callout.',
      'a',
      'b',
      '1',
      '2',
      'x.ts',
      'const a = 1',
      'alt caption',
      'raw & html',
      'Term',
      'Meaning',
      'Read more',
      'Hidden {{part}}.',
      'x',
    ])
  })

  it('says on which line a block begins', () => {
    expect(plainBlocks('# A\n\nB\nC\n\n- D\n\n  E\n')).toEqual([
      { line: 0, text: 'A' },
      { line: 2, text: 'B C' },
      { line: 5, text: 'D' },
      { line: 7, text: 'E' },
    ])
  })

  it('leaves diagrams out', () => {
    expect(plainText('```mermaid\ngraph LR\n```\n')).toBe('')
  })
})

describe('firstParagraph', () => {
  it('passes over headings, pictures, code and what stands in notes', () => {
    expect(firstParagraph('# A\n\n```\ncode\n```\n\n![p](p.png)\n\nB *c*.\n')).toBe('B c.')
    expect(firstParagraph('[^1]: Note.\n\n# A[^1]\n')).toBeNull()
  })
})
