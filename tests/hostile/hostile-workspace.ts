import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from './payloads.ts'

/** A workspace in which every word that an author can write is a payload. */
export interface HostileWorkspace {
  readonly root: string
  /** Files of articles, relative to the folder `series`, in reading order. */
  readonly names: readonly string[]
}

/** First words of an article's text, by which it is known when it is there. */
export const beginning = (index: number): string => `Article ${index} begins.`

/**
 * Articles of `each` payloads: all keys that are read hold one of them, and the text is what carries them.
 * With one each, nothing that a payload opens hides the next one.
 */
export function makeHostileWorkspace(
  root: string,
  payloads: readonly Payload[],
  each: number,
): HostileWorkspace {
  const words = (index: number): string => JSON.stringify(payloads[index % payloads.length]?.html ?? '')
  const groups = Array.from({ length: Math.ceil(payloads.length / each) }, (_, index) =>
    payloads.slice(index * each, (index + 1) * each),
  )
  const names = groups.map((group, index) => fileName(group[0]?.html ?? '', index))
  mkdirSync(join(root, 'series'), { recursive: true })
  writeFileSync(
    join(root, 'seriatim.yaml'),
    `format: 1\ntitle: ${words(0)}\ndescription: ${words(1)}\nauthor: ${words(2)}\nlanguage: en\n`,
  )
  writeFileSync(
    join(root, 'series/series.yaml'),
    `title: ${words(3)}\ndescription: ${words(4)}\ngroupBy: section\n` +
      `sections:\n  - id: one\n    title: ${words(5)}\n    description: ${words(6)}\n` +
      `articles:\n${names.map((name) => `  - path: ${JSON.stringify(name)}\n    section: one\n`).join('')}`,
  )
  groups.forEach((group, index) => {
    const text = group.map(({ markdown }) => markdown).join('\n\n')
    writeFileSync(
      join(root, 'series', names[index] ?? ''),
      `${frontmatter(group, index)}${beginning(index)}\n\n${text}\n`,
    )
  })
  return { root, names }
}

/** Every third file is named by the payload, as far as file systems let it, and has no other title. */
function fileName(html: string, index: number): string {
  if (index % 3 !== 0) return `article-${index}.md`
  const name = html
    .replace(/[\u0000-\u001f\u007f/\\:*?|]/g, '')
    .slice(0, 60)
    .trim()
  return `${name} ${index}.md`
}

function frontmatter(group: readonly Payload[], index: number): string {
  let at = 0
  const words = (): string => {
    at += 1
    return JSON.stringify(group[at % group.length]?.html ?? '')
  }
  // Keys of another type read as absent: every other article has those that count right.
  const right = index % 2 === 0
  const lines = [
    ...(index % 3 === 0 ? [] : [`title: ${words()}`]),
    `description: ${words()}`,
    `date: ${right ? '2026-03-12' : words()}`,
    `updated: ${right ? '2026-03-13' : words()}`,
    `tags: [${words()}, ${words()}]`,
    ...(right
      ? []
      : [`status: ${words()}`, `readingTime: ${words()}`, `dir: ${words()}`, `draft: ${words()}`]),
    `aliases: [${words()}]`,
    `cover: ${words()}`,
    `coverAlt: ${words()}`,
    `canonical: ${words()}`,
    `lang: ${words()}`,
    `${words()}: ${words()}`,
  ]
  return `---\n${lines.join('\n')}\n---\n\n`
}
