import { describe, expect, it } from 'vitest'
import { frontmatterCompletion } from './frontmatter-completion.ts'
import { completing } from './testing/offered.ts'
import { sampleFacts } from './testing/sample-facts.ts'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { readFrontmatter } from '#core/markdown/frontmatter'

const at = (text: string) => completing(text, frontmatterCompletion(), sampleFacts)
const head = (lines: string) => `---\n${lines}\n---\n\nText.\n`

describe('in the head of a file', () => {
  it('offers the keys that are not there yet', async () => {
    expect(await at(head('title: T\nd|')).offered()).toEqual([
      'description ()',
      'date ()',
      'draft ()',
      'dir ()',
    ])
    expect(await at(head('d|\ndate: 2026-01-01\ndraft: true')).offered()).toEqual([
      'description ()',
      'dir ()',
    ])
    expect(await at(head('|')).offered()).toBeNull()
    expect(await at(head('|')).offered(true)).toHaveLength(16)
  })

  it('writes a key with what follows it', async () => {
    expect(await at(head('sta|')).taken('status')).toBe(head('status: |'))
    expect(await at(head('ta|')).taken('tags')).toBe(head('tags: [|]'))
    expect(await at(head('sta|: draft')).taken('status')).toBe(head('status|: draft'))
  })

  it.each([
    ['status: |', ['idea ()', 'draft ()', 'review ()', 'ready ()', 'published ()']],
    ['status: re|', ['review ()', 'ready ()']],
    ['draft: |', ['true ()', 'false ()']],
    ['date: |', ['2026-03-12 ()']],
    ['dir: |', ['ltr ()', 'rtl ()']],
    ['lang: de|', null],
    ['lang: germ|', null],
    ['lang: deu|', ['de (Deutsch)']],
    ['cover: flow|', ['assets/flow chart.png']],
    ['tags: [|]', ['caching', 'ci, cd', 'data']],
    ['tags: [caching, d|]', ['data']],
    ['tags:\n  - caching\n  - c|', ['caching', 'ci, cd']],
    ['status: draft|', null],
    ['title: |', null],
    ['other: |', null],
  ])('offers the values of %s', async (lines, rows) => {
    expect(await at(head(lines)).offered()).toEqual(rows)
  })

  it('writes values that are read as what was chosen', async () => {
    const taken = await at(head('tags: [caching, |]')).taken('ci, cd')
    expect(taken).toBe(head('tags: [caching, "ci, cd"|]'))
    const { yaml } = splitFrontmatter(taken.replace('|', ''))
    expect(readFrontmatter(yaml).tags).toEqual(['caching', 'ci, cd'])
    expect(await at(head('cover: |')).taken('assets/flow chart.png')).toBe(
      head('cover: assets/flow chart.png|'),
    )
  })

  it('opens no menu on the fences and below them', async () => {
    for (const text of [
      '---|\ntitle: T\n---\n',
      '---\ntitle: T\n---|\n',
      '---\ntitle: T\n---\n\nsta|',
      'sta|',
    ])
      expect(await at(text).offered()).toBeNull()
  })
})
