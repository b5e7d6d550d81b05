import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from './payloads.ts'

/** A workspace in which every word that an author can write is a payload. */
export interface HostileWorkspace {
  readonly root: string
  readonly series: readonly HostileSeries[]
}

export interface HostileSeries {
  readonly folder: string
  /** Files of its articles, in reading order; each holds one payload more than the one before. */
  readonly names: readonly string[]
}

/** First words of an article's text, by which it is known when it is there. */
export const beginning = (path: string): string => `Article ${path.replace(/^.* (\d+)\.md$/, '$1')} begins.`

/**
 * An article and a section for each payload, `each` to a series: the payload is all that they say, so that nothing
 * that it opens hides the next one. Series say all of theirs at once.
 */
export function makeHostileWorkspace(
  root: string,
  payloads: readonly Payload[],
  each: number,
): HostileWorkspace {
  mkdirSync(root, { recursive: true })
  const words = (index: number): string => JSON.stringify(payloads[index % payloads.length]?.html ?? '')
  writeFileSync(
    join(root, 'seriatim.yaml'),
    `format: 1\ntitle: ${words(0)}\ndescription: ${words(1)}\nauthor: ${words(2)}\nlanguage: en\n`,
  )
  const groups = Array.from({ length: Math.ceil(payloads.length / each) }, (_, index) =>
    payloads.slice(index * each, (index + 1) * each),
  )
  return { root, series: groups.map((group, index) => makeSeries(root, `series-${index}`, group)) }
}

function makeSeries(root: string, folder: string, group: readonly Payload[]): HostileSeries {
  mkdirSync(join(root, folder))
  const names = group.map(({ id, html }, index) => fileName(html, id, index))
  const all = JSON.stringify(group.map(({ html }) => html).join(' '))
  const sections = group.map(
    ({ id, html }) =>
      `  - id: s${id}\n    title: ${JSON.stringify(html)}\n    description: ${JSON.stringify(html)}\n`,
  )
  const articles = group.map(
    ({ id }, index) => `  - path: ${JSON.stringify(names[index])}\n    section: s${id}\n`,
  )
  writeFileSync(
    join(root, folder, 'series.yaml'),
    `title: ${all}\ndescription: ${all}\nauthor: ${all}\ngroupBy: section\n` +
      `sections:\n${sections.join('')}articles:\n${articles.join('')}`,
  )
  group.forEach((payload, index) => {
    const name = names[index] ?? ''
    writeFileSync(join(root, folder, name), articleText(payload, name, index))
  })
  return { folder, names }
}

/** Every third file is named by the payload, as far as file systems let it. */
function fileName(html: string, id: number, index: number): string {
  if (index % 3 !== 0) return `article ${id}.md`
  const name = html
    .replace(/[\u0000-\u001f\u007f/\\:*?|]/g, '')
    .slice(0, 60)
    .trim()
  return `${name} ${id}.md`
}

/** Its title comes from the head but for two of twelve: one has its first heading's, one that of its file. */
function articleText(payload: Payload, name: string, index: number): string {
  const head = hostileHead([payload], {
    titled: index % 12 > 1,
    right: index % 2 === 0,
    // Equal addresses stop an export: many payloads have the same letters, and long ones are cut.
    slug: index % 4 === 2 ? `${payload.id} ${payload.html}` : null,
  })
  const heading = index % 12 === 0 ? '' : `# ${payload.html}\n\n`
  return `${head}${beginning(name)}\n\n${heading}${payload.markdown}\n`
}

export interface HeadOptions {
  readonly titled: boolean
  /** Keys of another type read as absent: this gives those that must be of one. */
  readonly right: boolean
  readonly slug: string | null
}

/** A head in which all keys that are read, and one that is not, hold payloads in turn. */
export function hostileHead(
  payloads: readonly Payload[],
  { titled, right, slug }: HeadOptions = { titled: true, right: true, slug: payloads[0]?.html ?? '' },
): string {
  let at = -1
  const words = (): string => {
    at += 1
    return JSON.stringify(payloads[at % payloads.length]?.html ?? '')
  }
  const lines = [
    ...(titled ? [`title: ${words()}`] : []),
    `description: ${words()}`,
    `date: ${right ? '2026-03-12' : words()}`,
    `updated: ${right ? '2026-03-13' : words()}`,
    `tags: [${words()}, ${words()}]`,
    ...(right
      ? []
      : [`status: ${words()}`, `readingTime: ${words()}`, `dir: ${words()}`, `draft: ${words()}`]),
    ...(slug === null ? [] : [`slug: ${JSON.stringify(slug)}`]),
    `aliases: [${words()}]`,
    `cover: ${words()}`,
    `coverAlt: ${words()}`,
    `canonical: ${words()}`,
    `lang: ${words()}`,
    `${words()}: ${words()}`,
  ]
  return `---\n${lines.join('\n')}\n---\n\n`
}
