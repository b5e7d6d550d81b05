import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'
import { linkTargetsOf } from './link-targets.ts'

function entry(more: Partial<Entry>): Entry {
  return {
    key: 'k',
    path: 'a.md',
    position: 1,
    number: '01',
    title: 'A',
    section: null,
    state: 'shown',
    draft: false,
    unnumbered: false,
    status: null,
    minutes: 1,
    words: 1,
    excerpt: null,
    slug: 'a',
    tags: [],
    date: null,
    updated: null,
    ...more,
  }
}

describe('linkTargetsOf', () => {
  it('gives every article file of the snapshot, drafts and unplaced ones as not shown', () => {
    const workspace: Workspace = {
      root: '/w',
      title: 'W',
      description: null,
      author: null,
      language: 'en',
      remoteImages: 'link',
      wordsPerMinute: 225,
      readOnly: null,
      lockedBy: null,
      recovered: [],
      reachable: true,
      drafts: false,
      problems: [],
      series: [
        {
          folder: 's',
          slug: 'series-slug',
          title: 'S',
          description: null,
          author: null,
          language: 'en',
          groupBy: 'none',
          sections: [],
          count: 1,
          minutes: 1,
          lastNumber: 1,
          updated: null,
          edited: null,
          archived: false,
          entries: [
            entry({}),
            entry({ path: 'b.md', slug: 'b', state: 'draft', number: '–', title: 'B' }),
            entry({ path: 'c.md', slug: 'c', state: 'unplaced', number: '–', title: 'C' }),
            entry({ path: 'gone.md', state: 'missing' }),
            entry({ path: null, slug: null, state: 'planned' }),
          ],
        },
      ],
    }
    expect(linkTargetsOf(workspace)).toEqual([
      {
        series: 's',
        path: 'a.md',
        title: 'A',
        number: '01',
        seriesSlug: 'series-slug',
        slug: 'a',
        shown: true,
        anchors: null,
      },
      {
        series: 's',
        path: 'b.md',
        title: 'B',
        number: '–',
        seriesSlug: 'series-slug',
        slug: 'b',
        shown: false,
        anchors: null,
      },
      {
        series: 's',
        path: 'c.md',
        title: 'C',
        number: '–',
        seriesSlug: 'series-slug',
        slug: 'c',
        shown: false,
        anchors: null,
      },
    ])
  })
})
