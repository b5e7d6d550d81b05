import { Text } from '@codemirror/state'
import { ContinuousFrame } from '../../../src/renderer/continuous/continuous-frame.ts'
import type { SeriesItem } from '../../../src/renderer/continuous/series-items.ts'
import { frameSandbox } from '../../../src/renderer/preview/frame-document.ts'
import { LivePreview } from '../../../src/renderer/preview/live-preview.ts'
import { PreviewFrame } from '../../../src/renderer/preview/preview-frame.ts'
import type { PreviewLink } from '../../../src/renderer/preview/preview-links.ts'
import type { PreviewPage, RenderedPreview } from '../../../src/renderer/preview/preview-protocol.ts'
import { previewNodes } from '../../../src/renderer/preview/sanitise-preview.ts'
import type { Layers, Trial, TrialPage, Tried } from '../layers.ts'
import type { Payload } from '../payloads.ts'
import { touchAll } from './touch-all.ts'
import { framePolicy } from '#shared/frame-policy'
import { renderCommonMark } from '#core/markdown/render-commonmark'

Object.assign(globalThis, { trialPage: { tryPayloads } satisfies TrialPage })

const atOnce = 24
/** In milliseconds; longer than anything takes that comes at all. */
const patience = 5_000

async function tryPayloads({ layers, manner, payloads }: Trial): Promise<Tried> {
  const tally = { frames: 0, refused: 0, touched: 0, late: 0, opened: {} as Record<string, number> }
  for (let from = 0; from < payloads.length; from += atOnce) {
    const some = payloads.slice(from, from + atOnce)
    const whole = Object.values(layers).every(Boolean)
    if (manner === 'as-page') {
      await Promise.all(some.map((payload) => tryFrame(layers, htmlOf(layers, payload), [], tally)))
    } else if (manner === 'in-series') await trySeries(some, tally)
    else if (whole) await tryPreview(some, tally)
    else {
      const pieces = some.map((payload) => htmlOf(layers, payload))
      await tryFrame(layers, '', pieces, tally)
    }
  }
  return tally
}

type Tally = { -readonly [Key in keyof Tried]: Tried[Key] } & { opened: Record<string, number> }

function countOpened(link: PreviewLink, tally: Tally): void {
  const kind = link.kind === 'outside' ? (/^[^:]*:/.exec(link.href)?.[0] ?? '') : link.kind
  tally.opened[kind] = (tally.opened[kind] ?? 0) + 1
}

/** The pane itself, one payload after the other, as its title and as its text. */
async function tryPreview(payloads: readonly Payload[], tally: Tally): Promise<void> {
  const host = document.createElement('div')
  document.body.append(host)
  const preview = await PreviewFrame.create(host, 'Preview', {
    onLink: (link) => countOpened(link, tally),
    onScroll: () => undefined,
    onOver: () => undefined,
    onPress: () => undefined,
  })
  const frame = host.querySelector('iframe')
  if (frame === null) throw new Error('The preview has no frame.')
  checkFrame(frame, { sandbox: true, policy: true }, tally)
  for (const payload of payloads) {
    await preview.show(renderedPage(payload), Text.of(payload.markdown.split('\n')))
    tally.touched += touchAll(pageOf(frame), true)
  }
  await settled(pageOf(frame), tally)
  host.remove()
}

/** The scroll of a series, each payload the title and the text of an article. */
async function trySeries(payloads: readonly Payload[], tally: Tally): Promise<void> {
  const host = document.createElement('div')
  document.body.append(host)
  const scroll = await ContinuousFrame.create(host, 'Series', {
    remoteImages: 'link',
    words: { missing: (title) => title, failed: (title) => title, halted: '' },
    lastState: () => null,
    onRange: () => undefined,
    onLink: (link) => countOpened(link, tally),
    onPress: () => undefined,
  })
  const frame = host.querySelector('iframe')
  if (frame === null) throw new Error('The preview has no frame.')
  checkFrame(frame, { sandbox: true, policy: true }, tally)
  const page = pageOf(frame)
  scroll.setItems(payloads.map(itemOf))
  for (const payload of payloads) {
    const { key, ref } = itemOf(payload)
    scroll.show(ref)
    const { parts, lines } = renderedPage(payload)
    const blocks = parts.flatMap((part) => (part.kind === 'insert' ? part.html : []))
    await scroll.setState(key, {
      kind: 'made',
      article: { blocks, lines, text: Text.of(payload.markdown.split('\n')) },
    })
    const articles = [...page.querySelectorAll('.scroll-article')]
    const own = articles.find((each) => [...each.querySelectorAll('.prose > *')].length > 0)
    const strays = [...(own?.querySelectorAll('[id]') ?? [])].filter(({ id }) => !/^a\d+-/.test(id))
    if (strays.length > 0) throw new Error(`an id of its own kept by ${payload.id}`)
    tally.touched += touchAll(page, true)
  }
  await settled(page, tally)
  scroll.remove()
  host.remove()
}

function itemOf({ id, html }: Payload): SeriesItem {
  const ref = { series: 's', path: `${id}.md` }
  const page = { ...pageAround(html), source: ref, partLabel: { part: 1, of: 1 } }
  return { key: `s/${id}.md`, ref, words: 10, page, section: html, isMissing: false }
}

function renderedPage({ id, html, markdown }: Payload): RenderedPreview {
  const text = { kind: 'whole', text: markdown } as const
  return new LivePreview().render({ id, since: null, page: pageAround(html), text })
}

/** All that an author's words reach around the text is the payload. */
function pageAround(words: string): PreviewPage {
  return {
    source: { series: 'series', path: 'article.md' },
    language: words,
    seriesTitle: words,
    title: words,
    partLabel: null,
    day: words,
    minutes: 1,
    words: { allSeries: 'All', breadcrumb: 'Here', contents: 'Contents' },
  }
}

/** The HTML that reaches the second layer. */
function htmlOf({ sanitiser }: Layers, payload: Payload): string {
  if (!sanitiser) return `${payload.html}\n${renderCommonMark(payload.markdown)}`
  const { header, parts } = renderedPage(payload)
  return (header ?? '') + parts.flatMap((part) => (part.kind === 'insert' ? part.html : [])).join('\n')
}

/** A frame with the layers that are left, `html` as its page and the pieces put into it. */
async function tryFrame(
  layers: Layers,
  html: string,
  pieces: readonly string[],
  tally: Tally,
): Promise<void> {
  const frame = document.createElement('iframe')
  if (layers.sandbox) frame.setAttribute('sandbox', frameSandbox)
  const policy = layers.policy ? `<meta http-equiv="Content-Security-Policy" content="${framePolicy}">` : ''
  const text = layers.purifier && html !== '' ? purified(html) : html
  frame.srcdoc = `<!doctype html><html><head>${policy}<meta charset="utf-8"></head><body>${text}</body></html>`
  await inTime(tally, (done) => {
    frame.addEventListener('load', done, { once: true })
    document.body.append(frame)
  })
  const page = frame.contentDocument
  // What has taken the frame elsewhere was seen from outside.
  if (page !== null && page.URL === 'about:srcdoc') {
    checkFrame(frame, layers, tally)
    page.addEventListener('securitypolicyviolation', () => (tally.refused += 1))
    for (const piece of pieces) {
      const holder = page.createElement('div')
      page.body.append(holder)
      if (layers.purifier) holder.append(...(previewNodes([piece])[0] ?? []))
      // Unlike `innerHTML`, this runs scripts.
      else holder.append(page.createRange().createContextualFragment(piece))
    }
    tally.touched += touchAll(page, false)
    await settled(page, tally)
  }
  frame.remove()
}

function purified(html: string): string {
  const holder = document.createElement('div')
  holder.append(...(previewNodes([html])[0] ?? []))
  return holder.innerHTML
}

/** A trial whose frame is not what it should be would say nothing. */
function checkFrame(
  frame: HTMLIFrameElement,
  { sandbox, policy }: Pick<Layers, 'sandbox' | 'policy'>,
  tally: Tally,
): void {
  const attribute = frame.getAttribute('sandbox')
  const content = frame.contentDocument
    ?.querySelector('meta[http-equiv]:first-child')
    ?.getAttribute('content')
  if (attribute !== (sandbox ? 'allow-same-origin' : null)) throw new Error(`sandbox is ${attribute}`)
  if (policy && content !== framePolicy) throw new Error(`the policy is ${content}`)
  tally.frames += 1
}

function pageOf(frame: HTMLIFrameElement): Document {
  const page = frame.contentDocument
  if (page === null || page.URL !== 'about:srcdoc') throw new Error('The preview was taken elsewhere.')
  return page
}

/**
 * Resolves when a picture that was asked for after all others has failed, twice, or when the page has been
 * taken away, which is seen from outside.
 */
async function settled(page: Document, tally: Tally): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await inTime(tally, (done) => {
      const picture = page.createElement('img')
      picture.addEventListener('error', done, { once: true })
      page.defaultView?.addEventListener('pagehide', done, { once: true })
      if (page.defaultView === null) done()
      picture.src = `data:image/png,${round}`
      page.documentElement.append(picture)
    })
  }
}

/** A page in which nothing is held back can keep an event from coming; then the trial goes on without it. */
function inTime(tally: Tally, begin: (done: () => void) => void): Promise<void> {
  return new Promise((settle) => {
    const late = setTimeout(() => {
      tally.late += 1
      settle()
    }, patience)
    begin(() => {
      clearTimeout(late)
      settle()
    })
  })
}
