import { dirname } from 'node:path'
import { containedPath } from '#core/storage/contained-path'
import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { hasMixedLineEnds, normalizeLineEnds, restoreLineEnds } from '#shared/text/line-ends'
import type { ArticlePlace } from './article-place.ts'
import type { BeforeReplace } from './before-replace.ts'
import { decodeForReading, decodeText, encodeText } from './decode-text.ts'
import { revisionOf } from './revision.ts'
import { setAside } from './set-aside.ts'

/** An article as read: text with its own line ends, without BOM. */
export interface OpenedArticle {
  readonly text: string
  readonly revision: string
  /** False when the bytes are not UTF-8: the text is for reading only. */
  readonly writable: boolean
}

/** From this size on, a text that became empty is kept aside before it is written. */
const worthKeeping = 1024

/** Reads an article. Raises `article.notFound`, `file.outsideWorkspace` and the disk's own. */
export async function openArticle(storage: Storage, place: ArticlePlace): Promise<OpenedArticle> {
  const bytes = await readBytes(storage, place)
  const decoded = decodeText(bytes)
  return {
    text: decoded?.text ?? decodeForReading(bytes),
    revision: revisionOf(bytes),
    writable: decoded !== null,
  }
}

export interface SaveRequest {
  /** Line ends of one kind stand for those that the file had, line by line; mixed ones are written as they are. */
  readonly text: string
  /** What the author's text grew from. */
  readonly baseRevision: string
  readonly beforeReplace?: BeforeReplace
}

/**
 * Writes an article if the disk still holds `baseRevision`, and returns the new revision. A disk that
 * already holds the text is a success. Raises `article.conflict` (with the disk's revision) and leaves
 * the disk alone when somebody else wrote; `article.notFound` when the file is gone.
 */
export async function saveArticle(
  storage: Storage,
  place: ArticlePlace,
  request: SaveRequest,
): Promise<string> {
  const current = await readBytes(storage, place)
  const decoded = decodeText(current)
  if (decoded === null) {
    throw new SeriatimError(
      'article.notUtf8',
      `"${place.path}" is not text in UTF-8. It is shown but not changed.`,
    )
  }
  const text = hasMixedLineEnds(request.text)
    ? request.text
    : restoreLineEnds(decoded.text, normalizeLineEnds(request.text))
  const bytes = encodeText({ text, bom: decoded.bom })
  if (bytes === null) {
    throw new SeriatimError(
      'article.notUtf8',
      `The text of "${place.path}" holds half a character, which no file can carry. Nothing was written; remove it and save again.`,
    )
  }
  const onDisk = revisionOf(current)
  const wanted = revisionOf(bytes)
  if (onDisk === wanted) return wanted
  if (onDisk !== request.baseRevision) {
    throw new SeriatimError(
      'article.conflict',
      `"${place.path}" was changed outside. Both versions are safe: the other one is on disk, yours is in the editor.`,
      { revision: onDisk },
    )
  }
  const losesText = bytes.length === 0 && current.length > worthKeeping
  if (losesText) await setAside(storage, place, current)
  await request.beforeReplace?.(current, bytes)
  await replaceArticle(storage, place, bytes, onDisk)
  return wanted
}

/**
 * Replaces the file. One that others know by another name, or whose folder takes no new file, keeps its
 * identity: it is written over, with its bytes in the journal until that is done. What another program wrote
 * in the moment of the replacing is set aside.
 */
async function replaceArticle(
  storage: Storage,
  place: ArticlePlace,
  bytes: Uint8Array,
  onDisk: string,
): Promise<void> {
  const path = `${place.series}/${place.path}`
  const absolute = await containedPath(storage, place.root, path)
  if (!(await isReplaceable(storage, absolute))) {
    const change = { path, before: onDisk, after: { kind: 'bytes', bytes } } as const
    await transact(storage, place.root, { label: `Save ${place.path}`, changes: [change] })
    return
  }
  const displaced = await storage.replace(absolute, bytes, { expects: (old) => revisionOf(old) === onDisk })
  if (displaced !== null) await setAside(storage, place, displaced)
}

async function isReplaceable(storage: Storage, path: string): Promise<boolean> {
  const facts = await storage.facts(path)
  return (facts?.links ?? 1) === 1 && (await storage.writable(dirname(path)))
}

async function readBytes(storage: Storage, place: ArticlePlace): Promise<Uint8Array> {
  const absolute = await containedPath(storage, place.root, `${place.series}/${place.path}`)
  const bytes = place.path.endsWith('.md') ? await storage.read(absolute) : null
  if (bytes !== null && dirname(absolute) !== place.root) return bytes
  throw new SeriatimError(
    'article.notFound',
    `There is no article "${place.series}/${place.path}" any more. Its place in the order is kept.`,
  )
}
