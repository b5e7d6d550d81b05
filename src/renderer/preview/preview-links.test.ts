import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleAddress, assetAddress, indexAddress, previewLink, seriesAddress } from './preview-links.ts'
import { isSafeLink, isSafeSource } from './safe-preview-url.ts'

describe('previewLink', () => {
  it('reads back every article’s address', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !text.includes('/'))
    fc.assert(
      fc.property(
        name,
        fc.array(name, { minLength: 1, maxLength: 2 }),
        fc.option(name),
        (series, parts, fragment) => {
          const source = { series, path: parts.join('/') }
          const address = articleAddress(source, fragment)
          expect(isSafeLink(address)).toBe(true)
          expect(previewLink(address)).toEqual({ kind: 'article', source, fragment })
        },
      ),
    )
  })

  it('reads back the way to the page of a series and to All Series', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (series) => {
        expect(isSafeLink(seriesAddress(series))).toBe(true)
        expect(previewLink(seriesAddress(series))).toEqual({ kind: 'series', series })
      }),
    )
    expect(previewLink(indexAddress)).toEqual({ kind: 'index' })
  })

  it('knows fragments and addresses outside', () => {
    expect(previewLink('#drei%20w%C3%B6rter')).toEqual({ kind: 'fragment', fragment: 'drei wörter' })
    expect(previewLink('https://example.org/a')).toEqual({ kind: 'outside', href: 'https://example.org/a' })
    expect(previewLink('mailto:a@example.org').kind).toBe('outside')
  })

  it('makes nothing of what else there is', () => {
    for (const href of ['/asset/a.zip', 'javascript:alert(1)', 'file:///etc/passwd', '', 'a.html']) {
      expect(previewLink(href)).toEqual({ kind: 'nothing' })
    }
  })
})

describe('isSafeLink', () => {
  it('refuses what leaves the page by another road', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'java\tscript:x',
      '\u0001javascript:x',
      ' javascript:x',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '\\\\evil',
      '/\\evil',
      'blob:x',
      'file:///x',
      'ms-msdt:x',
    ]
    expect(bad.filter(isSafeLink)).toEqual([])
  })

  it('lets pass what the pipeline makes', () => {
    for (const href of ['#a', '/article/s/a.md', 'https://example.org', 'mailto:a@b.c', 'HTTP://x'])
      expect(isSafeLink(href)).toBe(true)
  })
})

describe('isSafeSource', () => {
  it('takes pictures of the workspace and of the text alone', () => {
    expect(isSafeSource(assetAddress('s/a b/ü.png'))).toBe(true)
    expect(isSafeSource('data:image/png;base64,AA==')).toBe(true)
    for (const src of [
      'https://example.org/a.png',
      '//example.org/a.png',
      'data:text/html,x',
      '/bridge',
      '/\u0009/x',
    ]) {
      expect(isSafeSource(src)).toBe(false)
    }
  })
})
