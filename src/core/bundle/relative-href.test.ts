import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absoluteHref, relativeHref } from './relative-href.ts'

const part = fc
  .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
  .filter((text) => !/[/\0]/.test(text) && text !== '.' && text !== '..' && text.isWellFormed())
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))

describe('relativeHref', () => {
  it('leads a browser from one file to the other', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const base = `http://site/base/${from.split('/').map(encodeURIComponent).join('/')}`
        const found = new URL(relativeHref(from, to), base)
        expect(decodeURIComponent(found.pathname)).toBe(`/base/${to}`)
      }),
    )
  })

  it.each([
    ['index.html', 'tea/index.html', 'tea/index.html'],
    ['tea/index.html', 'index.html', '../index.html'],
    ['tea/a.html', 'tea/b.html', 'b.html'],
    ['tea/a.html', 'tea/a.html', 'a.html'],
    ['tea/a.html', 'assets/x y.png', '../assets/x%20y.png'],
  ])('from %s to %s is %s', (from, to, href) => {
    expect(relativeHref(from, to)).toBe(href)
  })
})

describe('absoluteHref', () => {
  it('appends to the address of the site, and to nothing else', () => {
    expect(absoluteHref('https://example.org/notes?x#y', 'tea/é.html')).toBe(
      'https://example.org/notes/tea/%C3%A9.html',
    )
    expect(absoluteHref('https://example.org/notes/', 'a.html')).toBe('https://example.org/notes/a.html')
    expect(absoluteHref('ftp://example.org', 'a.html')).toBeNull()
    expect(absoluteHref('javascript:alert(1)', 'a.html')).toBeNull()
    expect(absoluteHref(null, 'a.html')).toBeNull()
  })
})
