import { posix } from 'node:path'
import { SeriatimError } from '#shared/errors'
import type { FileFacts, Storage } from './storage.ts'

/** A disk in memory, for tests and dry runs, with a view of all its files. */
export interface MemoryStorage extends Storage {
  /** Absolute path to bytes, every file there is. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

type Node =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly change: number }

/**
 * Holds the same promises as the disk, without symlinks. Paths are POSIX and absolute; the folders of
 * the given files exist.
 */
export function createMemoryStorage(
  initial: Readonly<Record<string, string | Uint8Array>> = {},
): MemoryStorage {
  const nodes = new Map<string, Node>([['/', { kind: 'folder' }]])
  let changes = 0

  const write = (path: string, bytes: Uint8Array) => {
    changes += 1
    nodes.set(path, { kind: 'file', bytes: bytes.slice(), change: changes })
  }
  const requireFolder = (path: string) => {
    if (nodes.get(path)?.kind !== 'folder') throw failed(path, 'its folder does not exist')
  }
  const addFolder = (path: string) => {
    for (let folder = path; !nodes.has(folder); folder = posix.dirname(folder))
      nodes.set(folder, { kind: 'folder' })
  }
  const below = (folder: string) =>
    [...nodes.keys()].filter((path) => path !== folder && path.startsWith(inside(folder)))

  for (const [path, content] of Object.entries(initial)) {
    addFolder(posix.dirname(path))
    write(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }

  return {
    get files() {
      return new Map(
        [...nodes].flatMap(([path, node]) => (node.kind === 'file' ? [[path, node.bytes] as const] : [])),
      )
    },
    async read(path) {
      const node = nodes.get(path)
      if (node?.kind === 'folder') throw failed(path, 'it is a folder')
      return node?.bytes.slice() ?? null
    },
    async facts(path) {
      const node = nodes.get(path)
      return node === undefined ? null : factsOf(node)
    },
    async list(path) {
      if (nodes.get(path)?.kind !== 'folder') return null
      return below(path)
        .filter((child) => posix.dirname(child) === path)
        .sort()
        .map((child) => ({ name: posix.basename(child), kind: nodes.get(child)?.kind ?? 'other' }))
    },
    async realPath(path) {
      return nodes.has(path) ? posix.resolve(path) : null
    },
    async replace(path, bytes) {
      requireFolder(posix.dirname(path))
      if (nodes.get(path)?.kind === 'folder') throw failed(path, 'it is a folder')
      write(path, bytes)
    },
    async create(path, bytes) {
      requireFolder(posix.dirname(path))
      if (nodes.has(path)) return false
      write(path, bytes)
      return true
    },
    async makeFolder(path) {
      addFolder(path)
      requireFolder(path)
    },
    async rename(from, to) {
      const moved = nodes.get(from)
      if (moved === undefined) throw failed(from, 'it is not there')
      requireFolder(posix.dirname(to))
      if (moved.kind === 'folder' && below(to).length > 0) throw failed(to, 'the target is not empty')
      for (const path of [from, ...below(from)]) {
        const node = nodes.get(path)
        if (node !== undefined) nodes.set(to + path.slice(from.length), node)
        nodes.delete(path)
      }
    },
    async removeFile(path) {
      return nodes.get(path)?.kind === 'file' && nodes.delete(path)
    },
    async removeEmptyFolder(path) {
      return nodes.get(path)?.kind === 'folder' && below(path).length === 0 && nodes.delete(path)
    },
    async removeOwnFolder(path) {
      for (const child of [path, ...below(path)]) nodes.delete(child)
    },
    async copy(from, to) {
      const source = nodes.get(from)
      if (source?.kind !== 'file') throw failed(from, 'it is not there')
      requireFolder(posix.dirname(to))
      if (nodes.has(to)) throw failed(to, 'the name is taken')
      write(to, source.bytes)
    },
    async writable(folder) {
      return nodes.get(folder)?.kind === 'folder'
    },
  }
}

function inside(folder: string): string {
  return folder === '/' ? '/' : `${folder}/`
}

function factsOf(node: Node): FileFacts {
  return node.kind === 'folder'
    ? { kind: 'folder', size: 0, modified: '0' }
    : { kind: 'file', size: node.bytes.length, modified: String(node.change) }
}

function failed(path: string, reason: string): SeriatimError {
  return new SeriatimError(
    'file.failed',
    `"${posix.basename(path)}" could not be used: ${reason}. Nothing was changed.`,
  )
}
