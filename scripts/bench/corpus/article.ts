import { list, listing, picture, quotation, table } from './blocks.ts'
import { paragraph, title } from './prose.ts'
import { type Seeded, seeded } from './seeded.ts'
import { subject } from './words.ts'
import { longestDescription } from '#shared/model/longest-description'

export interface ArticlePlan {
  /** The same seed and the same neighbours make the same article. */
  readonly seed: number
  /** About how many words. */
  readonly words: number
  /** Addresses that its links may name. */
  readonly links: readonly string[]
  /** Addresses of pictures that it may show. */
  readonly pictures: readonly string[]
}

/** A technical article as Markdown, frontmatter included: prose, lists, tables, code, pictures, links. */
export function articleText({ seed, words, links, pictures }: ArticlePlan): string {
  const random = seeded(seed * 7919 + 13)
  const heading = title(random)
  const blocks = [frontmatter(random, heading), `# ${heading}`, paragraph(random, 60, links)]
  for (let written = 90; written < words; written += 260) {
    blocks.push(`## ${title(random)}`)
    blocks.push(paragraph(random, 70, links), paragraph(random, 60, links))
    blocks.push(extra(random, pictures))
    if (random.next() < 0.5) blocks.push(`### ${title(random)}`)
    blocks.push(paragraph(random, 60, links))
    if (random.next() < 0.6) blocks.push(listing(random))
  }
  return `${blocks.join('\n\n')}\n`
}

function frontmatter(random: Seeded, heading: string): string {
  const day = `20${random.whole(20, 26)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
  const tags = Array.from({ length: random.whole(1, 4) }, () => subject(random, 1))
  const description = random.next() < 0.5 ? [`description: ${described(random)}`] : []
  return [
    '---',
    `title: ${heading}`,
    ...description,
    `date: ${day}`,
    `tags: [${tags.join(', ')}]`,
    '---',
  ].join('\n')
}

function extra(random: Seeded, pictures: readonly string[]): string {
  const chance = random.next()
  if (chance < 0.25) return list(random)
  if (chance < 0.4) return table(random)
  if (chance < 0.5) return quotation(random)
  if (chance < 0.6 && pictures.length > 0)
    return picture(random, pictures[random.whole(0, pictures.length - 1)] ?? '')
  return listing(random)
}

/** As much as lists show, without what YAML would read otherwise. */
function described(random: Seeded): string {
  return paragraph(random, 16)
    .replaceAll(/[:#`[\]*]/g, '')
    .slice(0, longestDescription)
    .trim()
}
