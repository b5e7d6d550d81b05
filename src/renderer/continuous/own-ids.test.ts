// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { makeIdsOwn } from './own-ids.ts'

function own(html: string): string {
  const holder = document.createElement('div')
  holder.innerHTML = html
  makeIdsOwn([...holder.childNodes], 'a7-')
  return holder.innerHTML
}

describe('ids of an article among others', () => {
  it('begin with what is the article’s own, and what refers to them follows', () => {
    expect(own('<h2 id="same">Same</h2><p>text <a href="#same">up</a></p>')).toBe(
      '<h2 id="a7-same">Same</h2><p>text <a href="#a7-same">up</a></p>',
    )
    expect(own('<section aria-labelledby="one two"><td headers="one">x</td></section>')).toContain(
      'aria-labelledby="a7-one a7-two"',
    )
  })

  it('leave alone what leads elsewhere', () => {
    const html = '<a href="/article/s/b.md#same">b</a><a href="https://x.invalid/#same">x</a>'
    expect(own(html)).toBe(html)
  })

  it('keep a drawing’s paint and markers its own', () => {
    const svg = own(
      '<svg><defs><marker id="tip"></marker></defs><path fill="url(#wash)" marker-end="url(\'#tip\')" d="M0 0"></path></svg>',
    )
    expect(svg).toContain('id="a7-tip"')
    expect(svg).toContain('fill="url(#a7-wash)"')
    expect(svg).toContain('marker-end="url(\'#a7-tip\')"')
  })
})
