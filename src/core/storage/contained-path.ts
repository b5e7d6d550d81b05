import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { SeriatimError } from '#shared/errors'
import type { Storage } from './storage.ts'

/**
 * Joins a workspace path (`/` between parts) to the root and refuses whatever could leave it: `..`,
 * absolute paths, drives, streams, control characters. Says nothing about symlinks: see
 * `containedPath`.
 */
export function joinInside(root: string, path: string): string | null {
  const parts = path.split('/')
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || unsafeName.test(part))
  return bad ? null : resolve(root, ...parts)
}

const unsafeName = /[\u0000-\u001f\u007f\\:]/

/**
 * The absolute path of a workspace path, checked with every symlink resolved: the file itself when it
 * is there, else its nearest existing folder, must lie inside the root. Raises `file.outsideWorkspace`.
 */
export async function containedPath(storage: Storage, root: string, path: string): Promise<string> {
  const joined = joinInside(root, path)
  const realRoot = await storage.realPath(root)
  if (joined !== null && realRoot !== null && isInside(realRoot, await nearestReal(storage, joined)))
    return joined
  throw new SeriatimError(
    'file.outsideWorkspace',
    `"${path}" leads out of the workspace, so it was not opened. Nothing was changed.`,
  )
}

/** True when `path` is `folder` or lies in it. Both absolute, compared part by part. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

async function nearestReal(storage: Storage, path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    const real = await storage.realPath(at)
    if (real !== null) return real
    if (dirname(at) === at) return at
    // A dangling symlink has no real path, yet writing through it would create its target.
    if ((await storage.facts(at))?.kind === 'symlink') return sep
  }
}
