import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { ArticleTexts } from './article-texts.ts'
import type { Client } from '../bridge/client.ts'
import { settled } from '../documents/testing/fake-clock.ts'
import { fakeClient } from '../testing/fake-client.ts'

const revision = (letter: string) => letter.repeat(64)

/** A host with files, and a hand that says that one changed. */
function setUp() {
  const files = new Map([['a.md', { text: 'one\r\ntwo', revision: revision('a') }]])
  const open = new Map<string, Text>()
  const changed: (string | null)[] = []
  const host = fakeClient({
    'article.open': ({ series, path }) => ({
      series,
      path,
      readOnly: null,
      ...(files.get(path) ?? { text: '', revision: revision('0') }),
    }),
  })
  let tell: (payload: { series: string; path: string; revision: string | null }) => void = () => undefined
  const on: Client['on'] = (event, listener) => {
    if (event === 'article.changedOnDisk') tell = listener as typeof tell
    return () => undefined
  }
  const texts = new ArticleTexts({
    client: { ...host, on },
    openText: ({ path }) => open.get(path) ?? null,
    onChange: (key) => changed.push(key),
  })
  return {
    texts,
    files,
    open,
    changed,
    calls: host.calls,
    tell: (payload: Parameters<typeof tell>[0]) => tell(payload),
  }
}

const article = { series: 's', path: 'a.md' }

describe('texts of articles that are looked at', () => {
  it('are read once while they are the same, line by line', async () => {
    const { texts, calls, tell, changed } = setUp()
    const first = await texts.read(article)
    expect(first.toString()).toBe('one\ntwo')
    tell({ ...article, revision: revision('a') })
    expect(await texts.read(article)).toBe(first)
    expect(calls).toHaveLength(1)
    expect(changed).toEqual([])
  })

  it('are read anew when the disk holds another one, also while the old one is on its way', async () => {
    const { texts, files, calls, tell, changed } = setUp()
    const reading = texts.read(article)
    files.set('a.md', { text: 'three', revision: revision('b') })
    tell({ ...article, revision: revision('b') })
    expect((await reading).toString()).toBe('three')
    expect(calls).toHaveLength(2)
    files.set('a.md', { text: 'four', revision: revision('c') })
    tell({ ...article, revision: revision('c') })
    expect(texts.known(article)).toBe(null)
    expect((await texts.read(article)).toString()).toBe('four')
    expect(changed).toEqual(['s/a.md', 's/a.md'])
  })

  it('are what is written where an article is open, and nobody asks for it', async () => {
    const { texts, open, calls } = setUp()
    open.set('a.md', Text.of(['unsaved']))
    expect((await texts.read(article)).toString()).toBe('unsaved')
    expect(texts.known(article)?.toString()).toBe('unsaved')
    expect(calls).toEqual([])
  })

  it('are kept for a few articles only', async () => {
    const { texts, calls } = setUp()
    for (let index = 0; index < 100; index += 1) await texts.read({ series: 's', path: `${index}.md` })
    await settled()
    expect(calls).toHaveLength(100)
    expect(texts.known({ series: 's', path: '99.md' })).not.toBe(null)
    expect(texts.known({ series: 's', path: '20.md' })).toBe(null)
  })
})
