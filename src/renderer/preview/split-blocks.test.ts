import { describe, expect, it } from 'vitest'
import { splitBlocks } from './split-blocks.ts'

describe('splitBlocks', () => {
  it('cuts between top-level elements and counts lines from each block’s first', () => {
    const html =
      '<p data-line="3">a</p>\n<ul data-line="5">\n<li data-line="5">b</li>\n<li data-line="6">c</li>\n</ul>\n'
    expect(splitBlocks(html)).toEqual([
      { html: '<p data-line="0">a</p>', line: 3 },
      { html: '<ul data-line="0">\n<li data-line="0">b</li>\n<li data-line="1">c</li>\n</ul>', line: 5 },
    ])
  })

  it('makes the same block of the same text wherever it stands', () => {
    const [here] = splitBlocks('<p data-line="3">a</p>')
    const [, there] = splitBlocks('<h2 data-line="1">x</h2><p data-line="40">a</p>')
    expect(there?.html).toBe(here?.html)
    expect(there?.line).toBe(40)
  })

  it('knows void and self-closing elements, quoted brackets and comments', () => {
    const blocks = [
      '<hr>',
      '<p title="a > b"><br>x</p>',
      '<!-- <p> -->',
      '<svg><path d="M0"/></svg>',
      '<img src="x">',
    ]
    expect(splitBlocks(blocks.join('\n')).map(({ html }) => html)).toEqual(blocks)
  })

  it('keeps text that stands between elements', () => {
    expect(splitBlocks('one <em>two</em> three').map(({ html }) => html)).toEqual([
      'one',
      '<em>two</em>',
      'three',
    ])
  })

  it('leaves whole what does not balance', () => {
    for (const html of ['<div><p>a</p>', '<p>a</p></div><p>b</p>']) {
      expect(splitBlocks(html)).toEqual([{ html, line: null }])
    }
  })

  it('makes nothing of nothing', () => {
    expect(splitBlocks(' \n')).toEqual([])
  })
})
