import { attributeHtml, escapeHtml } from './escape-html.ts'

/** What stands above an article's text, in preview and site alike. */
export interface ArticleHeaderFacts {
  readonly title: string
  /** The article's number and the last one; null for pages without a number. */
  readonly partLabel: { readonly part: number; readonly of: number } | null
  /** The day as readers see it, `12 Mar 2026`; null for none. */
  readonly date: string | null
  /** The same day as `YYYY-MM-DD`, for machines. */
  readonly isoDay?: string | null
  /** Reading minutes; null leaves them out. */
  readonly minutes: number | null
  /** The phrases in another language than English. */
  readonly phrases?: Partial<HeaderPhrases>
}

export interface HeaderPhrases {
  readonly part: (part: number, of: number) => string
  readonly minutes: (minutes: number) => string
}

const english: HeaderPhrases = {
  part: (part, of) => `Part ${part} of ${of}`,
  minutes: (minutes) => `${minutes} min read`,
}

/** "Part 3 of 20", as plain text. */
export function partWords(part: number, of: number): string {
  return english.part(part, of)
}

/** Ticks are counted by the eye; beyond this many a bar says more. */
const mostTicks = 40

/** The head of an article's page: "Part 3 of 20" with its ticks, the page's one H1, date and minutes. */
export function articleHeader(facts: ArticleHeaderFacts): string {
  const phrases = { ...english, ...facts.phrases }
  return (
    '<header class="article-header">\n' +
    partHtml(facts.partLabel, phrases) +
    `<h1 class="article-title">${escapeHtml(facts.title)}</h1>\n` +
    metaHtml(facts, phrases) +
    '</header>\n'
  )
}

function partHtml(label: ArticleHeaderFacts['partLabel'], phrases: HeaderPhrases): string {
  if (label === null) return ''
  const { part, of } = label
  const marks = of > mostTicks ? bar(part, of) : ticks(part, of)
  return `<p class="article-part"><span class="article-part-text">${unbroken(phrases.part(part, of))}</span> ${marks}</p>\n`
}

function ticks(part: number, of: number): string {
  const tick = (_: unknown, index: number): string => {
    const state = index + 1 === part ? ' tick-current' : index + 1 < part ? ' tick-past' : ''
    return `<span class="tick${state}"></span>`
  }
  return `<span class="ticks" aria-hidden="true">${Array.from({ length: of }, tick).join('')}</span>`
}

function bar(part: number, of: number): string {
  return (
    '<svg class="part-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">' +
    '<rect class="part-bar-all" width="100" height="4"></rect>' +
    `<rect class="part-bar-done" width="${Math.round((part / of) * 1000) / 10}" height="4"></rect></svg>`
  )
}

function metaHtml({ date, isoDay, minutes }: ArticleHeaderFacts, phrases: HeaderPhrases): string {
  const day =
    date === null ? null : `<time${attributeHtml('datetime', isoDay ?? null)}>${unbroken(date)}</time>`
  const time = minutes === null ? null : `<span>${unbroken(phrases.minutes(minutes))}</span>`
  const facts = [day, time].filter((fact) => fact !== null)
  return facts.length === 0 ? '' : `<p class="article-meta">${facts.join(' · ')}</p>\n`
}

/** A fact stays on one line. */
function unbroken(text: string): string {
  return escapeHtml(text.replace(/ /g, '\u00A0'))
}
