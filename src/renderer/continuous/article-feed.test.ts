import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { ArticleFeed, type ArticleState } from './article-feed.ts'
import { seriesItems } from './series-items.ts'
import { settled } from '../documents/testing/fake-clock.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'

const names = Array.from({ length: 50 }, (_, index) => `${index}.md`)
const words = { allSeries: 'All', breadcrumb: 'Here', contents: 'Contents' }
const items = seriesItems(sampleSeries(names.map((name) => sampleEntry(name))), words, [])

/** A feed whose texts come when the test says. */
function setUp() {
  const texts = new Map<string, Text>()
  const waiting: { readonly path: string; readonly settle: (text: Text | Error) => void }[] = []
  const rendered: string[] = []
  const states: (readonly [string, ArticleState['kind']])[] = []
  const feed = new ArticleFeed({
    texts: {
      known: ({ path }) => texts.get(path) ?? null,
      read: ({ path }) =>
        texts.has(path)
          ? Promise.resolve(texts.get(path) ?? Text.empty)
          : new Promise((resolve, reject) => {
              waiting.push({
                path,
                settle: (text) => {
                  if (text instanceof Error) return reject(text)
                  texts.set(path, text)
                  resolve(text)
                },
              })
            }),
    },
    renderer: {
      setContext: () => undefined,
      render: (page, text) => {
        rendered.push(page.source.path)
        return Promise.resolve(text.toString() === 'runs away' ? null : { blocks: [], lines: [], text })
      },
    },
    onState: (key, { kind }) => states.push([key, kind]),
  })
  const answer = async (text: Text | Error = Text.of(['text'])): Promise<string | undefined> => {
    await settled()
    const next = waiting.shift()
    next?.settle(text)
    await settled()
    return next?.path
  }
  return { feed, texts, waiting, rendered, states, answer }
}

describe('reading and rendering of a series', () => {
  it('asks for one article at a time, the most wanted first, and once', async () => {
    const { feed, waiting, rendered, answer } = setUp()
    feed.want(items.slice(10, 13).toReversed())
    await settled()
    expect(waiting.map(({ path }) => path)).toEqual(['12.md'])
    expect([await answer(), await answer(), await answer(), await answer()]).toEqual([
      '12.md',
      '11.md',
      '10.md',
      undefined,
    ])
    feed.want(items.slice(10, 13))
    await settled()
    expect(rendered).toEqual(['12.md', '11.md', '10.md'])
    expect(waiting).toEqual([])
  })

  it('never asks for what was scrolled past, nor renders what is out of the window when it comes', async () => {
    const { feed, waiting, rendered, answer } = setUp()
    for (let first = 0; first < 47; first += 1) feed.want(items.slice(first, first + 3))
    await settled()
    expect(waiting).toHaveLength(1)
    expect([await answer(), await answer(), await answer(), await answer()]).toEqual([
      '0.md',
      '46.md',
      '47.md',
      '48.md',
    ])
    expect(rendered).toEqual(['46.md', '47.md', '48.md'])
  })

  it('renders anew what has another text, and nothing else', async () => {
    const { feed, texts, rendered, answer } = setUp()
    feed.want(items.slice(0, 2))
    await answer()
    await answer()
    texts.set('1.md', Text.of(['another']))
    feed.refresh()
    await settled()
    expect(rendered).toEqual(['0.md', '1.md', '1.md'])
  })

  it('goes on after one that cannot be read or takes too long, and tries it again when it changed', async () => {
    const { feed, states, answer } = setUp()
    feed.want(items.slice(0, 3))
    await answer(new Error('gone'))
    await answer(Text.of(['runs away']))
    await answer()
    const [first, second, third] = items.map(({ key }) => key)
    expect(states).toEqual([
      [first, 'failed'],
      [second, 'halted'],
      [third, 'made'],
    ])
    feed.refresh()
    expect(await answer()).toBe(undefined)
    feed.changed(first ?? null)
    expect(await answer()).toBe('0.md')
    expect(states.at(-1)).toEqual([first, 'made'])
  })
})
