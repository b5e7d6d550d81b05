import { posix } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { decodeText, encodeText } from '#core/documents/decode-text'
import type { TransactOptions } from '#core/journal/stage-transaction'
import { allTargets } from '#core/links/followed-targets'
import { relink } from '#core/markdown/relink'
import type { LinkTarget } from '#core/markdown/link-index'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'
import { applyTextChanges } from '#core/markdown/source-range'
import type { Storage } from '#core/storage/storage'
import type { ArticleFacts } from '#core/workspace/article-facts'
import { readArticle } from '#core/workspace/read-article'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { faultOfName } from './article-name.ts'
import { createMany, type NewArticle } from './create-many.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { freeArticlePaths } from './free-article-path.ts'
import { incomingFilePlaces } from './incoming-file-places.ts'
import { nameFromTitle } from './name-from-title.ts'

/** A file that comes from outside. */
export interface IncomingFile {
  /** `/` between parts, from where all of them come. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface AddArticlesRequest {
  readonly series: string
  /** Texts in the order in which they shall stand, and files that they may name. */
  readonly files: readonly IncomingFile[]
  /** 1-based position of the first; beyond the end means last. */
  readonly to: number
  readonly section: string | null
}

export interface AddedArticles {
  /** In the series, in their order. */
  readonly paths: readonly string[]
  /** Files beside them that were copied along. */
  readonly files: number
  /** Names the transaction in the journal; null where there was no text among the files. */
  readonly step: string | null
}

/** Stands for the place that the files come from; no series can have the name. */
const outside = 'outside:'

interface Incoming extends IncomingFile {
  /** Where it will stand, in the series. */
  readonly to: string
  readonly facts: ArticleFacts
}

/**
 * Copies Markdown files from elsewhere into a series, one after the other at one place of the order, with the files
 * that they name. Names that are taken, or that some system cannot store, become free ones; links among the files
 * follow, and all else stays to the byte. Nothing is written over. One transaction.
 */
export async function addArticles(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, files, to, section }: AddArticlesRequest,
  options: TransactOptions = {},
): Promise<AddedArticles> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  requireSection(series, section)
  const texts = await incomingTexts(model, series, files)
  if (texts.length === 0) return { paths: [], files: 0, step: null }
  const assets = await incomingAssets(storage, model, series, texts, files)
  const moved = new Map([
    ...texts.map((text): [string, string] => [`${outside}/${text.path}`, `${series.folder}/${text.to}`]),
    ...[...assets].map(([path, { to: place }]): [string, string] => [
      `${outside}/${path}`,
      `${series.folder}/${place}`,
    ]),
  ])
  const respelled = respeller(model, series, texts, moved)
  const articles: NewArticle[] = []
  for (const text of texts) {
    articles.push({ name: text.to, bytes: respelled(text), section })
    await setImmediate()
  }
  const { paths, step } = await createMany(
    storage,
    model,
    {
      series: series.folder,
      articles,
      assets: [...assets.values()].flatMap(({ to: path, bytes }) =>
        bytes === null ? [] : [{ path, bytes }],
      ),
      to,
    },
    options,
  )
  return { paths, files: assets.size, step }
}

async function incomingTexts(
  model: WorkspaceModel,
  series: SeriesModel,
  files: readonly IncomingFile[],
): Promise<Incoming[]> {
  const free = freeArticlePaths(series)
  const { wordsPerMinute } = model.manifest
  const texts: Incoming[] = []
  for (const file of files) {
    if (!file.path.endsWith('.md')) continue
    const path = file.path.normalize('NFC')
    const facts = readArticle(file.bytes, { series: outside, path, wordsPerMinute })
    texts.push({ path, bytes: file.bytes, to: free(storableName(path)), facts })
    // Others ask the host for something while thousands are read.
    await setImmediate()
  }
  return texts
}

/** The file's own name where every system can store it and an article can have it; `x/index.md` is called `x`. */
function storableName(path: string): string {
  const parts = path.split('/')
  const file = parts.at(-1) ?? path
  const folder = parts.at(-2)
  const stem = file === 'index.md' && folder !== undefined ? folder : file.replace(/\.md$/, '')
  const name = `${stem}.md`
  const isArticle = name !== 'README.md' && !name.startsWith('_')
  return isArticle && faultOfName(name) === null ? name : `${nameFromTitle(stem)}.md`
}

/** The files that the texts name, by the path that they come from; without bytes where the series has them already. */
async function incomingAssets(
  storage: Storage,
  model: WorkspaceModel,
  series: SeriesModel,
  texts: readonly Incoming[],
  files: readonly IncomingFile[],
): Promise<Map<string, { readonly to: string; readonly bytes: Uint8Array | null }>> {
  const byPath = new Map(
    files.flatMap(({ path, bytes }) =>
      path.endsWith('.md') ? [] : [[path.normalize('NFC'), bytes] as const],
    ),
  )
  const free = incomingFilePlaces(storage, posix.join(model.root, series.folder), [
    ...series.articles.keys(),
    ...texts.map((text) => text.to),
  ])
  const resolve = createLinkResolver([])
  const assets = new Map<string, { readonly to: string; readonly bytes: Uint8Array | null }>()
  for (const { path: from, facts } of texts) {
    const cover = facts.cover === null ? [] : [{ form: 'image', href: facts.cover } as const]
    for (const { href, form } of [...facts.links, ...cover]) {
      if (form === 'wikilink') continue
      const found = resolve({ series: outside, path: from }, href, form)
      const path = found.kind === 'asset' ? insideOutside(found.path) : null
      const bytes = path === null ? undefined : byPath.get(path)
      if (path === null || bytes === undefined || assets.has(path)) continue
      // Seen from an article at the top of the series, the address says the same there.
      const beside = posix.relative(posix.dirname(from), path)
      assets.set(path, await free(beside.startsWith('..') ? `assets/${posix.basename(path)}` : beside, bytes))
    }
  }
  return assets
}

function insideOutside(path: string): string | null {
  return path.startsWith(`${outside}/`) ? path.slice(outside.length + 1) : null
}

/** Spells the addresses of a text so that they lead where they led; the bytes themselves where all of them do. */
function respeller(
  model: WorkspaceModel,
  series: SeriesModel,
  texts: readonly Incoming[],
  moved: ReadonlyMap<string, string>,
): (text: Incoming) => Uint8Array {
  const targetAt = (folder: string, path: string, { title, anchors, slug }: ArticleFacts): LinkTarget => ({
    series: folder,
    path,
    title,
    number: '',
    seriesSlug: series.snapshot.slug,
    slug,
    shown: true,
    anchors,
  })
  const among = createLinkResolver(texts.map(({ path, facts }) => targetAt(outside, path, facts)))
  // What does not come along led nowhere from there: it means nothing here, whatever stands under that name.
  const before: LinkResolver = (from, href, form) => {
    const found = among(from, href, form)
    return found.kind === 'asset' && !moved.has(found.path)
      ? { kind: 'missing', reason: 'nothing', target: null }
      : found
  }
  const after = createLinkResolver([
    ...allTargets(model),
    ...texts.map(({ to, facts }) => targetAt(series.folder, to, facts)),
  ])
  const titles = new Map(texts.map(({ to, facts }) => [`${series.folder}/${to}`, facts.title]))
  return ({ path, to, bytes }) => {
    const decoded = decodeText(bytes)
    if (decoded === null) return bytes
    const changes = relink({
      source: decoded.text,
      from: { series: outside, path },
      to: { series: series.folder, path: to },
      before,
      after,
      follow: (place) => ({ path: moved.get(place.path) ?? place.path, fragment: place.fragment }),
      titleOf: (target) => titles.get(target) ?? '',
    })
    if (changes.length === 0) return bytes
    return encodeText({ text: applyTextChanges(decoded.text, changes), bom: decoded.bom }) ?? bytes
  }
}
