import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkTarget } from './link-index.ts'
import { createLinkResolver } from './resolve-link.ts'

function target(series: string, path: string, more: Partial<LinkTarget> = {}): LinkTarget {
  const slug = path.replace(/(?:\/index)?\.md$/, '')
  return {
    series,
    path,
    title: `Title of ${slug}`,
    number: '01',
    seriesSlug: series,
    slug,
    shown: true,
    anchors: null,
    ...more,
  }
}

const one = target('patterns', 'one.md', { anchors: ['three-states', 'größe', 'fn-1'] })
const canary = target('patterns', 'canary/index.md', { title: 'Canary: a Deployment' })
const draft = target('patterns', 'draft.md', { shown: false })
const cafe = target('patterns', 'café notes.md')
const percent = target('patterns', '100%25 sure.md')
const question = target('patterns', 'why?.md')
const notes = target('patterns', 'notes.md', { title: 'First' })
const otherNotes = target('series two', 'notes.md', { title: 'Second' })
const alone = target('series two', 'alone.md', { title: 'Alone in Two' })
const twinA = target('series two', 'twin-a.md', { title: 'Twin' })
const twinB = target('third', 'twin-b.md', { title: 'Twin' })
const cased = target('third', 'Readme-first.md')
const resolve = createLinkResolver([
  one,
  canary,
  draft,
  cafe,
  percent,
  question,
  notes,
  otherNotes,
  alone,
  twinA,
  twinB,
  cased,
])
const from = { series: 'patterns', path: 'two.md' }
const deep = { series: 'patterns', path: 'canary/index.md' }

const article = (found: LinkTarget, fragment: string | null = null, fragmentFound = true) => ({
  kind: 'article',
  target: found,
  fragment,
  fragmentFound,
})
const missing = (reason: string, found: LinkTarget | null = null) => ({
  kind: 'missing',
  reason,
  target: found,
})

describe('addresses', () => {
  it.each([
    ['one.md', article(one)],
    ['./one.md', article(one)],
    ['one.md#three-states', article(one, 'three-states')],
    ['one.md#gr%C3%B6%C3%9Fe', article(one, 'größe')],
    ['one.md#gro\u0308ße', article(one, 'größe')],
    ['one.md#fn-1', article(one, 'fn-1')],
    ['one.md#gone', article(one, 'gone', false)],
    ['one.md#', article(one)],
    ['canary/', article(canary)],
    ['canary', article(canary)],
    ['canary/index.md', article(canary)],
    ['canary/index.md#anything', article(canary, 'anything')],
    ['caf%C3%A9%20notes.md', article(cafe)],
    ['café notes.md', article(cafe)],
    ['cafe\u0301 notes.md', article(cafe)],
    ['100%25 sure.md', article(percent)],
    ['why?.md', article(question)],
    ['why%3F.md', article(question)],
    ['one.md?plain=1', article(one)],
    ['../series%20two/alone.md', article(alone)],
    ['../series two/alone.md', article(alone)],
    ['../patterns/one.md', article(one)],
    ['draft.md', missing('draft', draft)],
    ['draft.md#x', missing('draft', draft)],
    ['gone.md', missing('nothing')],
    ['One.md', missing('nothing')],
    ['gone/', missing('nothing')],
    ['../series%20two/', missing('nothing')],
    ['../../secret.md', missing('outside')],
    ['..%2f..%2fsecret.md', missing('outside')],
    ['../../../etc/passwd', missing('outside')],
    ['/etc/passwd', missing('outside')],
    ['assets\\flow.png', missing('nothing')],
    ['../.seriatim/history/x.png', missing('nothing')],
    ['assets/flow.png', { kind: 'asset', path: 'patterns/assets/flow.png', fragment: null }],
    [
      'assets/flow%20two.svg#layer',
      { kind: 'asset', path: 'patterns/assets/flow two.svg', fragment: 'layer' },
    ],
    ['flow.png?raw=true', { kind: 'asset', path: 'patterns/flow.png', fragment: null }],
    ['../shared.pdf', { kind: 'asset', path: 'shared.pdf', fragment: null }],
    ['', { kind: 'anchor', fragment: '', fragmentFound: true }],
    ['#anything', { kind: 'anchor', fragment: 'anything', fragmentFound: true }],
    ['https://example.org/ü?q=a b', { kind: 'external', href: 'https://example.org/%C3%BC?q=a%20b' }],
    ['HTTP://example.org', { kind: 'external', href: 'HTTP://example.org' }],
    ['mailto:a@example.org', { kind: 'external', href: 'mailto:a@example.org' }],
  ])('reads %j', (href, expected) => {
    expect(resolve(from, href, 'link')).toEqual(expected)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil\\share',
    '/\\evil',
    'app://x',
    'tel:1',
    'C:\\secret.md',
    'obsidian://open',
    'blob:x',
    'view-source:x',
    '/\t/evil.example',
    'java\u200Bscript:alert(1)',
  ])('refuses %j', (href) => {
    expect(resolve(from, href, 'link')).toEqual(missing('unsafe'))
    expect(resolve(from, href, 'image')).toEqual(missing('unsafe'))
  })

  it('takes no mail address for a picture', () => {
    expect(resolve(from, 'mailto:a@b.c', 'image')).toEqual(missing('unsafe'))
    expect(resolve(from, 'https://a.b/c.png', 'image')).toEqual({
      kind: 'external',
      href: 'https://a.b/c.png',
    })
  })

  it('reads addresses of an article in a folder from that folder', () => {
    expect(resolve(deep, '../one.md', 'link')).toEqual(article(one))
    expect(resolve(deep, '../../series two/alone.md', 'link')).toEqual(article(alone))
    expect(resolve(deep, 'rollout.svg', 'image')).toEqual({
      kind: 'asset',
      path: 'patterns/canary/rollout.svg',
      fragment: null,
    })
    expect(resolve(deep, '../../../x.md', 'link')).toEqual(missing('outside'))
  })

  it('looks fragments of the own article up', () => {
    const own = { series: 'patterns', path: 'one.md' }
    expect(resolve(own, '#three-states', 'link')).toEqual({
      kind: 'anchor',
      fragment: 'three-states',
      fragmentFound: true,
    })
    expect(resolve(own, '#gone', 'link')).toEqual({ kind: 'anchor', fragment: 'gone', fragmentFound: false })
  })

  it('never leaves the workspace, whatever the address', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '%2e%2e', 'patterns', 'a', '\\', '/', '%2f', '?', '#'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('/', '%2F', '\\'), (parts, between) => {
        const found = resolve(from, parts.join(between), 'link')
        if (found.kind !== 'asset') return
        expect(found.path.split('/')).not.toContain('..')
        expect(found.path).not.toMatch(/^\/|^$|[\\\0]/)
      }),
    )
  })
})

describe('wikilinks', () => {
  it.each([
    ['one', article(one)],
    ['ONE', article(one)],
    ['one.md', article(one)],
    ['canary', article(canary)],
    ['canary: a deployment', article(canary)],
    ['notes', article(notes)],
    ['First', article(notes)],
    ['Second', article(otherNotes)],
    ['alone', article(alone)],
    ['Alone in Two', article(alone)],
    ['Twin', missing('ambiguous')],
    ['draft', missing('draft', draft)],
    ['nobody', missing('nothing')],
    ['one#three-states', article(one, 'three-states')],
    ['one#Three states', article(one, 'three-states')],
    ['one#Größe', article(one, 'größe')],
    ['one#Gone', article(one, 'gone', false)],
    ['canary#Some Heading', article(canary, 'some-heading')],
    ['#Own heading', { kind: 'anchor', fragment: 'own-heading', fragmentFound: true }],
  ])('finds %j', (name, expected) => {
    expect(resolve(from, name, 'wikilink')).toEqual(expected)
  })

  it('prefers the own series, then the file name', () => {
    expect(resolve({ series: 'series two', path: 'alone.md' }, 'notes', 'wikilink')).toEqual(
      article(otherNotes),
    )
    expect(resolve({ series: 'third', path: 'twin-b.md' }, 'Twin', 'wikilink')).toEqual(article(twinB))
    expect(resolve({ series: 'third', path: 'twin-b.md' }, 'notes', 'wikilink')).toEqual(missing('ambiguous'))
    expect(resolve({ series: 'third', path: 'twin-b.md' }, 'readme-FIRST', 'wikilink')).toEqual(
      article(cased),
    )
  })

  it('lets the exact spelling decide between names that differ in case', () => {
    const lower = target('s', 'readme.md')
    const upper = target('s', 'README.md')
    const both = createLinkResolver([lower, upper])
    const source = { series: 's', path: 'x.md' }
    expect(both(source, 'README', 'wikilink')).toEqual(article(upper))
    expect(both(source, 'Readme', 'wikilink')).toEqual(missing('ambiguous'))
  })
})
