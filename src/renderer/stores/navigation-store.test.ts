import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { sameArticle, useNavigationStore } from './navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from './workspace-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'

const names = ['a', 'b', 'c', 'd', 'e']
const series = sampleSeries(names.map((name) => sampleEntry(`${name}.md`)))
const article = (name: string): ArticleRef => ({ series: 'patterns', path: `${name}.md` })
const nav = useNavigationStore.getState
const open = (): ArticleRef | null => useWorkspaceStore.getState().open
const name = (ref: ArticleRef | null): string => ref?.path.slice(0, -3) ?? ''
/** Tabs from left to right, the open one in brackets. */
const strip = (): string =>
  nav()
    .tabs.map((tab) => (sameArticle(tab, open()) ? `[${name(tab)}]` : name(tab)))
    .join(' ')
const go = (...all: readonly string[]): void => {
  for (const each of all) nav().openArticle(article(each))
}

/** The sides from first to last, the one in hand in brackets. */
const sides = (): string => {
  const { beside } = useWorkspaceStore.getState()
  const both = [`[${name(open())}]`]
  if (beside?.at === 'after') both.push(name(beside.article))
  else if (beside?.at === 'before') both.unshift(name(beside.article))
  return both.join(' ')
}

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([series]))
  nav().begin({ kind: 'article' }, [])
})

describe('tabs', () => {
  it('open beside the open one, each article once', () => {
    go('a', 'b', 'c', 'a', 'd')
    expect(strip()).toBe('a [d] b c')
    go('c')
    expect(strip()).toBe('a d b [c]')
  })

  it('follow an article that has another path, and so do back, forward and the closed ones', () => {
    go('a', 'b', 'c', 'd')
    nav().closeTab(article('d'))
    nav().goBack()
    const to = { series: 'others', path: 'x.md' }
    nav().follow(article('b'), to)
    nav().follow(article('d'), { series: 'patterns', path: 'e.md' })
    expect(nav().tabs).toContainEqual(to)
    nav().openArticle(article('c'))
    nav().goBack()
    nav().openArticle(to)
    expect(strip()).toContain('[x]')
    nav().reopenTab()
    expect(strip()).toContain('[e]')
  })

  it('leave their place to the right neighbour, else to the left one', () => {
    go('a', 'b', 'c', 'b')
    nav().closeTab(article('b'))
    expect(strip()).toBe('a [c]')
    nav().closeTab(article('c'))
    expect(strip()).toBe('[a]')
    nav().closeTab(article('a'))
    expect([strip(), open()]).toEqual(['', null])
  })

  it('that are not open close without a word', () => {
    go('a', 'b', 'c')
    nav().closeTab(article('a'))
    nav().closeTab(article('e'))
    expect(strip()).toBe('b [c]')
  })

  it('close together; the nearest that stays comes up', () => {
    go('a', 'b', 'c', 'd', 'c')
    nav().closeTabs([article('c'), article('d')])
    expect(strip()).toBe('a [b]')
  })

  it('come back the last closed first', () => {
    go('a', 'b', 'c')
    nav().closeTab(article('b'))
    nav().closeTab(article('c'))
    nav().reopenTab()
    expect(strip()).toBe('a [c]')
    nav().reopenTab()
    expect(strip()).toBe('a c [b]')
    nav().reopenTab()
    expect(strip()).toBe('a c [b]')
  })

  it('go round, and are moved without being opened', () => {
    go('a', 'b', 'c')
    nav().nextTab(1)
    expect(strip()).toBe('[a] b c')
    nav().nextTab(-1)
    expect(strip()).toBe('a b [c]')
    nav().moveTab(article('a'), 2)
    expect(strip()).toBe('b [c] a')
  })
})

describe('an article at the side', () => {
  it('stands after the open one and is the one in hand, with a tab of its own', () => {
    go('a')
    nav().openToSide(article('b'))
    expect([sides(), strip()]).toEqual(['a [b]', 'a [b]'])
    nav().openToSide(article('c'))
    expect([sides(), strip()]).toEqual(['[c] b', 'a b [c]'])
  })

  it('is gone over to wherever it is opened, and the other one stays where it is', () => {
    go('a')
    nav().openToSide(article('b'))
    go('a')
    expect(sides()).toBe('[a] b')
    go('c')
    expect(sides()).toBe('[c] b')
    nav().nextTab(1)
    nav().goBack()
    expect(sides()).toBe('[c] b')
    nav().openToSide(article('b'))
    expect(sides()).toBe('c [b]')
  })

  it('is another one than the open article, and simply opens where nothing is open', () => {
    nav().openToSide(article('a'))
    expect(sides()).toBe('[a]')
    nav().openToSide(article('a'))
    expect(sides()).toBe('[a]')
  })

  it('leaves the room to the other when its side or its tab is closed', () => {
    go('e', 'a')
    nav().openToSide(article('b'))
    nav().closeSide(article('b'))
    expect([sides(), strip()]).toEqual(['[a]', 'e [a] b'])
    nav().openToSide(article('b'))
    nav().closeSide(article('a'))
    expect(sides()).toBe('[b]')
    nav().openToSide(article('a'))
    nav().closeTab(article('a'))
    expect([sides(), strip()]).toEqual(['[b]', 'e [b]'])
    nav().openToSide(article('a'))
    nav().closeTabs([article('a'), article('b')])
    expect(sides()).toBe('[e]')
  })

  it('follows where it is moved, and goes with what the workspace no longer has', () => {
    go('a')
    nav().openToSide(article('b'))
    go('a')
    nav().follow(article('b'), article('c'))
    expect(sides()).toBe('[a] c')
    nav().followSeries('patterns', 'renamed')
    expect(useWorkspaceStore.getState().beside?.article).toEqual({ series: 'renamed', path: 'c.md' })
    nav().forget(({ path }) => path === 'c.md')
    expect(sides()).toBe('[a]')
  })
})

describe('back and forward', () => {
  it('lead through articles and views', () => {
    go('a', 'b')
    nav().show({ kind: 'search' })
    go('c')
    nav().goBack()
    expect(nav().view).toEqual({ kind: 'search' })
    nav().goBack()
    expect([nav().view.kind, name(open())]).toEqual(['article', 'b'])
    nav().goForward()
    nav().goForward()
    expect([nav().view.kind, name(open())]).toEqual(['article', 'c'])
    expect(nav().forward).toEqual([])
  })

  it('take no step for going where one is, and forget what was ahead at a new one', () => {
    go('a', 'a')
    nav().show({ kind: 'series', folder: 'patterns' })
    nav().show({ kind: 'series', folder: 'patterns' })
    expect(nav().back).toHaveLength(2)
    nav().goBack()
    expect(nav().forward).toHaveLength(1)
    go('b')
    expect(nav().forward).toEqual([])
  })

  it('open an article again whose tab was closed', () => {
    go('a', 'b')
    nav().closeTab(article('a'))
    nav().goBack()
    expect(strip()).toBe('b [a]')
  })

  it('show the series of a series view in the list, and that of the text beside it', () => {
    const other = { ...series, folder: 'other' }
    useWorkspaceStore.getState().receiveWorkspace(sampleWorkspace([series, other]))
    go('a')
    nav().show({ kind: 'series', folder: 'other' })
    expect(useWorkspaceStore.getState().series).toBe('other')
    nav().goBack()
    expect(useWorkspaceStore.getState().series).toBe('patterns')
  })
})

describe('articles that are gone', () => {
  it('stand nowhere any more', () => {
    go('a', 'b', 'c')
    nav().closeTab(article('a'))
    nav().forget(({ path }) => path === 'a.md' || path === 'c.md')
    expect(strip()).toBe('[b]')
    expect(nav().closed).toEqual([])
    expect([...nav().back, ...nav().forward].map((place) => name(place.article))).not.toContain('a')
  })
})

describe('whatever the author does', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('open' as const), on: fc.constantFrom(...names) }),
    fc.record({ do: fc.constant('close' as const), on: fc.constantFrom(...names) }),
    fc.record({ do: fc.constant('side' as const), on: fc.constantFrom(...names) }),
    fc.record({ do: fc.constant('leave' as const), on: fc.constantFrom(...names) }),
    fc.record({ do: fc.constant('move' as const), on: fc.constantFrom(...names), to: fc.nat(5) }),
    fc.record({ do: fc.constantFrom('back', 'forward', 'reopen', 'next', 'search', 'write') }),
  )

  it('has each article in one tab at most, and those in the editor, which are two, in tabs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        showSampleWorkspace(sampleWorkspace([series]))
        nav().begin({ kind: 'article' }, [])
        for (const each of steps) {
          if (each.do === 'open') go(each.on)
          else if (each.do === 'close') nav().closeTab(article(each.on))
          else if (each.do === 'side') nav().openToSide(article(each.on))
          else if (each.do === 'leave') nav().closeSide(article(each.on))
          else if (each.do === 'move') nav().moveTab(article(each.on), each.to)
          else if (each.do === 'back') nav().goBack()
          else if (each.do === 'forward') nav().goForward()
          else if (each.do === 'reopen') nav().reopenTab()
          else if (each.do === 'next') nav().nextTab(1)
          else nav().show({ kind: each.do === 'search' ? 'search' : 'article' })
          const tabs = nav().tabs.map(name)
          expect(new Set(tabs).size).toBe(tabs.length)
          if (open() === null) expect(tabs).toEqual([])
          else expect(tabs).toContain(name(open()))
          const { beside } = useWorkspaceStore.getState()
          if (beside === null) continue
          expect(tabs).toContain(name(beside.article))
          expect(name(beside.article)).not.toBe(name(open()))
          expect(open()).not.toBeNull()
        }
      }),
    )
  })
})
