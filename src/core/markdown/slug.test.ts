import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSlug, reservedSlugs, seriesSlug, slugCollisionKey, slugOf } from './slug.ts'

describe('slugOf', () => {
  it.each([
    ['Three promises a store can make', 'three-promises-a-store-can-make'],
    ["What's new in v2.1?", 'whats-new-in-v21'],
    ['Größe & Maß', 'größe--maß'],
    ['静的サイト', '静的サイト'],
    ['Архитектура', 'архитектура'],
    ['  spaces  ', 'spaces'],
    ['snake_case', 'snake_case'],
    ['e\u0301tude', 'étude'],
    ['!!!', ''],
  ])('makes %j to %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  it('is itself a slug, in NFC, and no path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugOf(text)
        expect(slugOf(slug)).toBe(slug)
        expect(slug.normalize('NFC')).toBe(slug)
        expect(slug).not.toMatch(/[/\\.?#%\s]/)
      }),
    )
  })
})

describe('slugs of articles and series', () => {
  it.each([
    ['strategy-pattern.md', null, 'strategy-pattern'],
    ['canary/index.md', null, 'canary'],
    ['01 Intro.md', null, '01-intro'],
    ['intro.md', 'Own Slug', 'own-slug'],
    ['intro.md', '../../etc/passwd', 'etcpasswd'],
    ['intro.md', '   ', 'intro'],
    ['index.md', null, 'index'],
    ['….md', null, 'article'],
  ])('gives %j with the key %j the slug %j', (path, key, slug) => {
    expect(articleSlug(path, key)).toBe(slug)
  })

  it('gives a series its key or its folder', () => {
    expect(seriesSlug('Architecture Patterns', null)).toBe('architecture-patterns')
    expect(seriesSlug('a', 'B')).toBe('b')
    expect(seriesSlug('…', null)).toBe('series')
  })

  it('cuts what could not be the name of a file, between characters', () => {
    expect(articleSlug('a.md', 'a'.repeat(201))).toBe('a'.repeat(200))
    expect(articleSlug('a.md', `${'语'.repeat(66)}ab-c`)).toBe(`${'语'.repeat(66)}ab`)
    expect(articleSlug(`${'é'.repeat(120)}.md`, null)).toBe('é'.repeat(100))
    expect(seriesSlug('𝒳'.repeat(51), null)).toBe('𝒳'.repeat(50))
  })

  it('knows what the site keeps for itself', () => {
    expect([...reservedSlugs]).toEqual(['index', '404', 'assets', 'tags', 'feed', 'search'])
  })

  it('holds slugs equal that are one file on a disk which folds case or Unicode forms', () => {
    expect(slugCollisionKey('e\u0301tude')).toBe(slugCollisionKey('étude'))
    expect(slugCollisionKey('straße')).toBe(slugCollisionKey('STRASSE'))
    expect(slugCollisionKey('a')).not.toBe(slugCollisionKey('b'))
  })
})
