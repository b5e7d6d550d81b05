import { posix } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { joinInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { SeriesModel } from '#core/workspace/workspace-model'

/** A file beside an article, by its path in the series. */
export interface Asset {
  readonly path: string
  readonly revision: string
  /** An article of the series that stays names it too. */
  readonly shared: boolean
}

/**
 * The files of its series that an article shows or links to and that are no articles: those that go with
 * it to another series. `folder` is the series', absolute; `going` are the articles that go together.
 */
export async function articleAssets(
  storage: Storage,
  folder: string,
  series: SeriesModel,
  path: string,
  going: readonly string[],
): Promise<Asset[]> {
  const assets: Asset[] = []
  const named = await namedFiles(storage, folder, path)
  if (named.size === 0) return []
  const elsewhere = new Set<string>()
  for (const other of series.articles.keys()) {
    if (going.includes(other)) continue
    for (const file of await namedFiles(storage, folder, other)) elsewhere.add(file)
  }
  for (const file of named) {
    const absolute = joinInside(folder, file)
    const bytes = absolute === null ? null : await readFile(storage, absolute)
    if (bytes !== null) assets.push({ path: file, revision: revisionOf(bytes), shared: elsewhere.has(file) })
  }
  return assets
}

async function readFile(storage: Storage, path: string): Promise<Uint8Array | null> {
  return (await storage.facts(path))?.kind === 'file' ? await storage.read(path) : null
}

/** Paths in the series, as far as the addresses are such. */
async function namedFiles(storage: Storage, folder: string, path: string): Promise<Set<string>> {
  const bytes = await storage.read(posix.join(folder, path))
  const text = bytes === null ? null : (decodeText(bytes)?.text ?? null)
  if (text === null) return new Set()
  const { body, bodyLine } = splitFrontmatter(text)
  const files = outlineMarkdown(body, bodyLine).links.flatMap(({ form, href }) => {
    if (form === 'wikilink' || /^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(href)) return []
    const address = decoded(href.replace(/[?#].*$/, ''))
    const file = address === null ? '..' : posix.join(posix.dirname(path), address)
    return file.startsWith('..') || file.endsWith('.md') || file.endsWith('/') ? [] : [file]
  })
  return new Set(files)
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    // A stray percent sign: the address means no file.
    return null
  }
}
