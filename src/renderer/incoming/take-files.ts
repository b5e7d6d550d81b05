import type { OutsideFile } from './outside-files.ts'
import { base64Of } from '../bridge/base64-of.ts'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { createLinkResolver } from '#core/markdown/resolve-link'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { incomingPathSchema, mostIncomingBytes, mostIncomingFiles } from '#shared/model/incoming-file'

/** What goes to the host, as it takes it. */
export interface IncomingContent {
  readonly path: string
  readonly content: string
}

export type Taken =
  /** Texts in their order, then the files that they name; how many others stay where they are. */
  | {
      readonly kind: 'files'
      readonly files: IncomingContent[]
      readonly texts: number
      readonly left: number
    }
  | { readonly kind: 'no-texts' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-large'; readonly bytes: number }

interface Text extends OutsideFile {
  /** With the ending that articles have. */
  readonly to: string
}

/**
 * Reads the Markdown among files from outside, and those of the others that it names. In a folder, what is never an
 * article there stays: `README.md` and `_x.md`. Nothing is read where it would be too much.
 */
export async function takeFiles(all: readonly OutsideFile[]): Promise<Taken> {
  if (all.length > mostIncomingFiles) return { kind: 'too-many' }
  const nameable = all.filter(({ path }) => incomingPathSchema.safeParse(path.normalize('NFC')).success)
  const texts = nameable.flatMap((each): Text[] => {
    const to = each.path.normalize('NFC').replace(/\.(?:md|markdown)$/i, '.md')
    return to.endsWith('.md') && !isNever(to) ? [{ ...each, to }] : []
  })
  if (texts.length === 0) return { kind: 'no-texts' }
  const size = bytesOf(texts)
  if (size > mostIncomingBytes) return { kind: 'too-large', bytes: size }
  const named = await namedBy(texts)
  const taken = new Set(texts.map(({ path }) => path))
  const others = nameable.flatMap((each) => {
    const path = each.path.normalize('NFC')
    return !taken.has(each.path) && named.has(path) ? [{ ...each, to: path }] : []
  })
  const together = size + bytesOf(others)
  if (together > mostIncomingBytes) return { kind: 'too-large', bytes: together }
  const files: IncomingContent[] = []
  for (const { to, file } of [...texts, ...others]) files.push({ path: to, content: await base64Of(file) })
  return { kind: 'files', files, texts: texts.length, left: all.length - files.length }
}

function isNever(path: string): boolean {
  const name = path.split('/').at(-1) ?? path
  return path.includes('/') && (name === 'README.md' || name.startsWith('_'))
}

function bytesOf(files: readonly OutsideFile[]): number {
  return files.reduce((sum, { file }) => sum + file.size, 0)
}

/** Paths of files that the texts show or link to. Each text is read in a turn of its own. */
async function namedBy(texts: readonly Text[]): Promise<Set<string>> {
  const resolve = createLinkResolver([])
  const series = 'outside:'
  const named = new Set<string>()
  for (const { to, file } of texts) {
    const { yaml, body, bodyLine } = splitFrontmatter(await file.text())
    const { cover } = readFrontmatter(yaml)
    const links = outlineMarkdown(body, bodyLine).links.flatMap(({ form, href }) =>
      form === 'wikilink' ? [] : [{ form, href }],
    )
    const all = cover === null ? links : [...links, { form: 'image' as const, href: cover }]
    for (const { form, href } of all) {
      const found = resolve({ series, path: to }, href, form)
      if (found.kind === 'asset' && found.path.startsWith(`${series}/`))
        named.add(found.path.slice(series.length + 1))
    }
  }
  return named
}
