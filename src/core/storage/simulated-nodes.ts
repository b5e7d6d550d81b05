import { posix } from 'node:path'
import type { FileStat } from './file-system.ts'

/* Files and folders of a simulated disk, by number, once as programs see them and once as they survive. */

export interface FileNode {
  readonly kind: 'file'
  readonly inode: number
  bytes: Uint8Array
  mode: number
  links: number
  /** Counts changes; stands for the time. */
  modified: number
}
export interface FolderNode {
  readonly kind: 'folder'
  readonly inode: number
  readonly entries: Map<string, number>
  modified: number
}
export type Node = FileNode | FolderNode

/**
 * Something that a program did and the disk does not have yet. A name is changed in one or, by a rename,
 * two folders at once; bytes belong to a file.
 */
export type PendingWrite =
  | { readonly kind: 'names'; readonly changes: readonly NameChange[] }
  | { readonly kind: 'bytes'; readonly inode: number; readonly bytes: Uint8Array; readonly mode: number }

export interface NameChange {
  readonly folder: number
  readonly name: string
  /** Null where the name goes. */
  readonly inode: number | null
}

export const root = 1

/** Puts one write on the durable side. A name can be sure before the bytes: then its file is empty. */
export function applyWrite(
  durable: Map<number, Node>,
  write: PendingWrite,
  live: ReadonlyMap<number, Node>,
): void {
  if (write.kind === 'bytes') {
    const file = durable.get(write.inode)
    const fresh = fileNode(write.inode, write.bytes, write.mode)
    fresh.links = file?.kind === 'file' ? file.links : 1
    durable.set(write.inode, fresh)
    return
  }
  for (const { folder, name, inode } of write.changes) {
    const node = durable.get(folder)
    const target = node?.kind === 'folder' ? node : folderNode(folder)
    durable.set(folder, target)
    if (inode === null) target.entries.delete(name)
    else {
      target.entries.set(name, inode)
      if (!durable.has(inode))
        durable.set(
          inode,
          live.get(inode)?.kind === 'folder' ? folderNode(inode) : fileNode(inode, new Uint8Array(), 0o644),
        )
    }
  }
}

export function recountLinks(nodes: ReadonlyMap<number, Node>): void {
  for (const node of nodes.values()) if (node.kind === 'file') node.links = 0
  for (const node of nodes.values()) {
    if (node.kind !== 'folder') continue
    for (const inode of node.entries.values()) {
      const file = nodes.get(inode)
      if (file?.kind === 'file') file.links += 1
    }
  }
}

export function plant(nodes: Map<number, Node>, path: string, bytes: Uint8Array): void {
  let folder = nodes.get(root)
  const parts = partsOf(path)
  parts.forEach((part, index) => {
    if (folder?.kind !== 'folder') return
    const known = nodes.get(folder.entries.get(part) ?? -1)
    if (known !== undefined) {
      folder = known
      return
    }
    const inode = Math.max(...nodes.keys()) + 1
    const node = index === parts.length - 1 ? fileNode(inode, bytes.slice(), 0o644) : folderNode(inode)
    nodes.set(inode, node)
    folder.entries.set(part, inode)
    folder = node
  })
}

export function filesOf(nodes: ReadonlyMap<number, Node>): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const walk = (folder: FolderNode, path: string): void => {
    for (const [name, inode] of folder.entries) {
      const node = nodes.get(inode)
      if (node?.kind === 'file') files.set(`${path}/${name}`, node.bytes)
      else if (node !== undefined) walk(node, `${path}/${name}`)
    }
  }
  const top = nodes.get(root)
  if (top?.kind === 'folder') walk(top, '')
  return files
}

export function cloneNodes(nodes: ReadonlyMap<number, Node>): Map<number, Node> {
  return new Map(
    [...nodes].map(([inode, node]) => [
      inode,
      node.kind === 'file' ? { ...node } : { ...node, entries: new Map(node.entries) },
    ]),
  )
}

export function folderNode(inode: number): FolderNode {
  return { kind: 'folder', inode, entries: new Map(), modified: 0 }
}

export function fileNode(inode: number, bytes: Uint8Array, mode: number): FileNode {
  return { kind: 'file', inode, bytes, mode, links: 1, modified: 0 }
}

export function partsOf(path: string): string[] {
  return posix
    .resolve(path)
    .split('/')
    .filter((part) => part !== '')
}

export function statOf(node: Node): FileStat {
  const common = {
    modified: BigInt(node.modified),
    changed: BigInt(node.modified),
    device: 1n,
    inode: BigInt(node.inode),
  }
  return node.kind === 'folder'
    ? { ...common, kind: 'folder', size: 0, links: 1, mode: 0o755 }
    : { ...common, kind: 'file', size: node.bytes.length, links: node.links, mode: node.mode }
}
