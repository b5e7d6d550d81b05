import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { pointsOfBlock } from './block-points.ts'

/** A block whose parts say by `data-at` from where to where they reach. */
function block(html: string): Element {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder.firstElementChild ?? holder
}

const measure = (element: Element) => {
  const [top = 0, bottom = 0] = (element.getAttribute('data-at') ?? '0 0').split(' ').map(Number)
  return { top, bottom }
}

function points(html: string, text: string, next: number, top: number) {
  const source = Text.of(text.split('\n'))
  return pointsOfBlock({ line: 1, element: block(html) }, { line: next, top }, source, measure).map(
    (point) => `${point.line}@${point.top}`,
  )
}

describe('pointsOfBlock', () => {
  it('gives a blank line the space between blocks, and no more', () => {
    expect(points('<p data-line="0" data-at="0 80">words</p>', 'words\n\nnext', 3, 100)).toEqual([
      '1@0',
      '1@0',
      '2@80',
    ])
  })

  it('knows each item, also around a list within one', () => {
    const html =
      '<ul data-line="0" data-at="10 90"><li data-line="0" data-at="10 60">a' +
      '<ul data-line="1" data-at="30 60"><li data-line="1" data-at="30 60">b</li></ul></li>' +
      '<li data-line="2" data-at="60 90">c</li></ul>'
    expect([...new Set(points(html, '- a\n  - b\n- c\n\nnext', 5, 120))]).toEqual([
      '1@10',
      '2@30',
      '3@60',
      '4@90',
    ])
  })

  it('puts the lines of code between its fences', () => {
    const html =
      '<figure class="code" data-line="0" data-at="0 100"><pre><code data-at="20 90">a\nb\n</code></pre></figure>'
    expect(points(html, '```\na\nb\n```\n\nnext', 6, 120)).toEqual(['1@0', '1@0', '2@20', '4@90', '5@100'])
  })

  it('never goes back, though notes come from anywhere in the file', () => {
    const html =
      '<div data-line="0" data-at="0 90"><p data-line="0" data-at="0 20"></p>' +
      '<p data-line="-4" data-at="30 40"></p><p data-line="9" data-at="50 60"></p></div>'
    expect(points(html, 'a\n\nb', 3, 90)).toEqual(['1@0', '1@0', '1@0', '2@20'])
  })
})
