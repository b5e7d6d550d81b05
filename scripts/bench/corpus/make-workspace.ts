import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleText } from './article.ts'
import { pictureBytes } from './picture.ts'
import { seeded } from './seeded.ts'

export interface MadeWorkspace {
  readonly root: string
  /** Folder of the one series. */
  readonly series: string
  /** Article files in reading order. */
  readonly names: readonly string[]
  /** Bytes of Markdown, frontmatter included. */
  readonly bytes: number
}

export interface WorkspaceOptions {
  readonly articles: number
  readonly seed?: number
  /** About how many words each article has; left out: 1,500 to 3,500, as real ones differ. */
  readonly words?: number
}

const sections = ['foundations', 'practice', 'operations', 'notes'] as const
const pictures = ['assets/one.png', 'assets/two.png', 'assets/three.png']

/** The name of the nth article, from 0. */
function articleName(index: number): string {
  return `article-${String(index + 1).padStart(5, '0')}.md`
}

/** The text of the nth of `count` articles; its links name its neighbours. */
export function workspaceArticle(index: number, { articles, seed = 1, words }: WorkspaceOptions): string {
  const random = seeded(seed * 31 + index)
  return articleText({
    seed: seed * 100_003 + index,
    words: words ?? random.whole(1500, 3500),
    links: [1, 2, 7].map((step) => articleName((index + step) % articles)),
    pictures,
  })
}

/**
 * Writes a workspace of one series with four sections into a folder that does not exist or is empty. The
 * same options make the same bytes on every machine.
 */
export function makeWorkspace(root: string, options: WorkspaceOptions): MadeWorkspace {
  const series = 'series'
  const folder = join(root, series)
  mkdirSync(join(folder, 'assets'), { recursive: true })
  pictures.forEach((name, index) => writeFileSync(join(folder, name), pictureBytes(index + 1)))
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: Bench\nlanguage: en\n')
  const names = Array.from({ length: options.articles }, (_, index) => articleName(index))
  writeFileSync(join(folder, 'series.yaml'), manifest(names))
  const bytes = names.reduce((sum, name, index) => {
    const text = workspaceArticle(index, options)
    writeFileSync(join(folder, name), text)
    return sum + Buffer.byteLength(text)
  }, 0)
  return { root, series, names, bytes }
}

/** Every fourth item a bare path, the others maps with a section, as a grown manifest looks. */
function manifest(names: readonly string[]): string {
  const listed = sections.map((id) => `  - { id: ${id}, title: ${id} }\n`).join('')
  const items = names.map((name, index) =>
    index % 4 === 3 ? `  - ${name}\n` : `  - path: ${name}\n    section: ${sections[index % 3]}\n`,
  )
  return `title: Bench series\ngroupBy: none\nsections:\n${listed}articles:\n${items.join('')}`
}
