import { isAbsolute, join, normalize } from 'node:path'
import { ownFolder } from '#core/documents/set-aside'
import { SeriatimError } from '#shared/errors'

/**
 * `.seriatim/history/`: `objects/<aa>/<rest>` holds each content once, compressed, named by the hash of its
 * bytes; `versions/<path>.jsonl` lists the versions of the file that has this path in the workspace.
 */
export function historyRoot(root: string): string {
  return join(root, ownFolder, 'history')
}

export function objectsFolder(root: string): string {
  return join(historyRoot(root), 'objects')
}

export function objectPath(root: string, revision: string): string {
  return join(objectsFolder(root), revision.slice(0, 2), revision.slice(2))
}

export function logsFolder(root: string): string {
  return join(historyRoot(root), 'versions')
}

export const logEnding = '.jsonl'

/**
 * Where the versions of a file are listed; `path` is the workspace's. Raises `file.outsideWorkspace` for one that
 * leads out of it.
 */
export function logPath(root: string, path: string): string {
  const inside = normalize(path)
  if (inside.startsWith('..') || isAbsolute(inside))
    throw new SeriatimError(
      'file.outsideWorkspace',
      `"${path}" leads out of the workspace, so it was left alone.`,
    )
  return join(logsFolder(root), `${path}${logEnding}`)
}

/** Only what an author writes has versions: articles and the two manifests. Pictures are in trash and journal. */
export function hasVersions(path: string): boolean {
  return !path.startsWith(`${ownFolder}/`) && /\.md$|(?:^|\/)series\.yaml$|^seriatim\.yaml$/.test(path)
}
