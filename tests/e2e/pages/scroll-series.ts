import { Text } from '@codemirror/state'
import { ArticleFeed } from '../../../src/renderer/continuous/article-feed.ts'
import { ContinuousFrame } from '../../../src/renderer/continuous/continuous-frame.ts'
import { continuousSheet } from '../../../src/renderer/continuous/continuous-sheet.ts'
import type { SeriesItem } from '../../../src/renderer/continuous/series-items.ts'
import type { ScrollNow, ScrollPage } from '../scroll-page.ts'
import { LivePreview } from '../../../src/renderer/preview/live-preview.ts'

const sheet = `
  :root { overflow-anchor: none; }
  body { margin: 0; font: 16px/24px sans-serif; }
  h1, h2, p { margin: 0 0 12px; font-size: 16px; }
`

class Trial implements ScrollPage {
  readonly #texts = new Map<string, Text>()
  readonly #read: number[] = []
  #items: readonly SeriesItem[] = []
  #frame: ContinuousFrame | null = null
  #feed: ArticleFeed | null = null
  #most = 0

  async begin(count: number): Promise<void> {
    const host = document.createElement('div')
    document.body.append(host)
    document.adoptedStyleSheets = [
      styleOf('body { margin: 0 } iframe { width: 600px; height: 700px; border: 0 }'),
    ]
    const { feed, frame } = await this.#make(host)
    this.#feed = feed
    this.#frame = frame
    frame.style([sheet, continuousSheet])
    this.#items = Array.from({ length: count }, (_, index) => itemOf(index + 1, count))
    for (const [index, { key }] of this.#items.entries()) this.#texts.set(key, textOf(wordsOf(index + 1)))
    frame.setItems(this.#items)
    await this.#settled()
  }

  async scrollBy(pixels: number): Promise<number | null> {
    return await this.#watching(() => this.#scroller.scrollBy({ top: pixels, behavior: 'instant' }))
  }

  async scrollTo(share: number): Promise<void> {
    const { scrollHeight } = this.#scroller
    this.#scroller.scrollTo({ top: share * scrollHeight, behavior: 'instant' })
    await this.#settled()
  }

  async show(number: number): Promise<void> {
    this.#frame?.show({ series: 's', path: `${number}.md` })
    await this.#settled()
  }

  async write(number: number, text: string): Promise<number | null> {
    return await this.#watching(() => {
      this.#texts.set(`s/${number}.md`, textOf(text))
      this.#feed?.refresh()
    })
  }

  async reverse(): Promise<number | null> {
    return await this.#watching(() => {
      this.#items = this.#items.toReversed()
      this.#frame?.setItems(this.#items)
    })
  }

  async followAnchor(number: number): Promise<string> {
    const link = this.#articles
      .find((each) => titleOf(each) === `Article ${number}`)
      ?.querySelector('a[href^="#"]')
    const id = link?.getAttribute('href')?.slice(1) ?? ''
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await this.#settled()
    const target = this.#page.getElementById(id)
    const section = target?.closest('section')
    const isAtTop = Math.abs(target?.getBoundingClientRect().top ?? Infinity) < 2
    return section != null && isAtTop ? titleOf(section) : 'nowhere'
  }

  now(): ScrollNow {
    const ids = [...this.#page.querySelectorAll('[id]')].map(({ id }) => id)
    return {
      titles: this.#articles.map(titleOf),
      top: this.#articles.filter((each) => each.getBoundingClientRect().bottom > 1).map(titleOf)[0] ?? '',
      onPage: this.#articles.length,
      elements: this.#page.querySelectorAll('*').length,
      most: this.#most,
      read: this.#read,
      repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    }
  }

  async #make(host: HTMLElement): Promise<{ readonly feed: ArticleFeed; readonly frame: ContinuousFrame }> {
    let frame: ContinuousFrame | null = null
    const known = new Set<string>()
    const feed = new ArticleFeed({
      texts: {
        known: ({ series, path }) =>
          known.has(path) ? (this.#texts.get(`${series}/${path}`) ?? null) : null,
        read: async ({ series, path }) => {
          await new Promise((resolve) => setTimeout(resolve))
          if (!known.has(path)) this.#read.push(Number.parseInt(path, 10))
          known.add(path)
          return this.#texts.get(`${series}/${path}`) ?? Text.empty
        },
      },
      renderer: {
        setContext: () => undefined,
        render: async (page, text) => {
          const job = { id: 1, since: null, page, text: { kind: 'whole', text: text.toString() } } as const
          const { parts, lines } = new LivePreview().render(job)
          return { blocks: parts.flatMap((part) => (part.kind === 'insert' ? part.html : [])), lines, text }
        },
      },
      onState: (key, state) => void frame?.setState(key, state),
    })
    frame = await ContinuousFrame.create(host, 'Series', {
      remoteImages: 'link',
      words: { missing: (title) => title, failed: (title) => title, halted: 'halted' },
      lastState: (key) => feed.lastState(key),
      onRange: (items) => {
        this.#most = Math.max(this.#most, items.length)
        feed.want(items)
      },
      onLink: () => undefined,
      onPress: () => undefined,
    })
    return { feed, frame }
  }

  get #page(): Document {
    const page = document.querySelector('iframe')?.contentDocument
    if (page == null) throw new Error('There is no frame.')
    return page
  }

  get #scroller(): Element {
    return this.#page.scrollingElement ?? this.#page.documentElement
  }

  get #articles(): readonly Element[] {
    return [...this.#page.querySelectorAll('.scroll-article')]
  }

  /** Does something and says how far the paragraph at the top has moved by it. */
  async #watching(act: () => void): Promise<number | null> {
    const part = [...this.#page.querySelectorAll('p')].find((each) => each.getBoundingClientRect().top >= 0)
    const before = part?.getBoundingClientRect().top ?? 0
    act()
    await this.#settled()
    return part?.isConnected === true ? Math.round(part.getBoundingClientRect().top - before) : null
  }

  /** Every article on the page has its text, and nothing moves any more. */
  async #settled(): Promise<void> {
    let still = 0
    let last = ''
    while (still < 3) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const isFilled = this.#articles.every((each) => each.querySelector('.prose > *') !== null)
      const place = `${this.#scroller.scrollTop} ${this.#scroller.scrollHeight} ${this.#read.length}`
      still = isFilled && this.#articles.length > 0 && place === last ? still + 1 : 0
      last = place
    }
  }
}

function itemOf(number: number, count: number): SeriesItem {
  const title = `Article ${number}`
  return {
    key: `s/${number}.md`,
    ref: { series: 's', path: `${number}.md` },
    // Not true of any: what is guessed by it is wrong in both directions.
    words: 400,
    page: {
      source: { series: 's', path: `${number}.md` },
      language: 'en',
      seriesTitle: 'Series',
      title,
      partLabel: { part: number, of: count },
      day: null,
      minutes: 3,
      words: { allSeries: 'All', breadcrumb: 'Here', contents: 'Contents' },
    },
    section: null,
    isMissing: false,
  }
}

/** Articles of very different length, each with a heading of one name and a link to it. */
function wordsOf(number: number): string {
  const paragraphs = Array.from(
    { length: 4 + ((number * 37) % 40) },
    (_, index) => `${number}.${index} ${'word '.repeat(10 + ((index * number * 13) % 60))}`,
  )
  return `[Down](#same)\n\n${paragraphs.join('\n\n')}\n\n## Same\n\n${paragraphs.slice(0, 20).join('\n\n')}\n`
}

function textOf(text: string): Text {
  return Text.of(text.split('\n'))
}

function titleOf(article: Element): string {
  return article.querySelector('h1')?.textContent ?? ''
}

function styleOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

Object.assign(globalThis, { scrollPage: new Trial() satisfies ScrollPage })
