import { posix } from 'node:path'
import type { FileSystem, OpenFile } from './file-system.ts'
import {
  applyWrite,
  cloneNodes,
  fileNode,
  filesOf,
  folderNode,
  partsOf,
  plant,
  recountLinks,
  root,
  statOf,
  type FileNode,
  type FolderNode,
  type NameChange,
  type Node,
  type PendingWrite,
} from './simulated-nodes.ts'
import { SystemError } from './system-error.ts'

/** How much of a pending write reached the disk when the power went. */
export type Survival = 'lost' | 'kept' | 'half'

export interface SimulatedDisk {
  readonly system: FileSystem
  /** Every file there is, by path, as programs see it. */
  files(): Map<string, Uint8Array>
  /** How many writes the disk does not have yet. */
  readonly pending: number
  /**
   * The disk after the power failed now: what was synced, and of the rest what `survives` says, asked in
   * the order of the calls. The disk it is taken from goes on unchanged.
   */
  afterPowerLoss(survives: (write: PendingWrite, index: number) => Survival): SimulatedDisk
}

/**
 * A POSIX disk in memory, which keeps apart what programs see and what a power cut would leave. Only
 * `sync` and `syncFolder` make anything sure, as POSIX promises and no more: the bytes of a file by its own
 * sync, its name by its folder's. Has hard links and no symlinks. Renames happen wholly or not at all.
 */
export function createSimulatedDisk(
  initial: Readonly<Record<string, string | Uint8Array>> = {},
): SimulatedDisk {
  const nodes = new Map<number, Node>([[root, folderNode(root)]])
  for (const [path, content] of Object.entries(initial))
    plant(nodes, path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return diskOf(nodes, cloneNodes(nodes))
}

function diskOf(nodes: Map<number, Node>, durable: Map<number, Node>): SimulatedDisk {
  const pending: PendingWrite[] = []
  let lastInode = Math.max(...nodes.keys())
  let changes = 0

  function find(path: string): Node | null {
    let node: Node | undefined = nodes.get(root)
    for (const part of partsOf(path)) {
      if (node?.kind !== 'folder') return null
      node = nodes.get(node.entries.get(part) ?? -1)
    }
    return node ?? null
  }
  function need(path: string): Node {
    const node = find(path)
    if (node === null) throw new SystemError(isBelowFile(path) ? 'ENOTDIR' : 'ENOENT', path)
    return node
  }
  const isBelowFile = (path: string): boolean => {
    const above = posix.dirname(path)
    return above !== path && (find(above)?.kind === 'file' || (find(above) === null && isBelowFile(above)))
  }
  function needFolder(path: string): FolderNode {
    const node = need(path)
    if (node.kind !== 'folder') throw new SystemError('ENOTDIR', path)
    return node
  }
  function needFile(path: string): FileNode {
    const node = need(path)
    if (node.kind !== 'file') throw new SystemError('EISDIR', path)
    return node
  }
  function setNames(list: readonly NameChange[]): void {
    for (const { folder, name, inode } of list) {
      const node = nodes.get(folder)
      if (node?.kind !== 'folder') continue
      if (inode === null) node.entries.delete(name)
      else node.entries.set(name, inode)
      node.modified = ++changes
    }
    pending.push({ kind: 'names', changes: list })
  }
  function named(path: string, inode: number | null): NameChange {
    return { folder: needFolder(posix.dirname(path)).inode, name: posix.basename(path), inode }
  }
  function changed(file: FileNode): void {
    file.modified = ++changes
    pending.push({ kind: 'bytes', inode: file.inode, bytes: file.bytes, mode: file.mode })
  }
  function open(file: FileNode): OpenFile {
    let at = 0
    return {
      async write(bytes) {
        const next = new Uint8Array(Math.max(file.bytes.length, at + bytes.length))
        next.set(file.bytes)
        next.set(bytes, at)
        at += bytes.length
        file.bytes = next
        changed(file)
      },
      async truncate(size) {
        const next = new Uint8Array(size)
        next.set(file.bytes.subarray(0, size))
        file.bytes = next
        changed(file)
      },
      async setMode(mode) {
        file.mode = mode
        changed(file)
      },
      async sync() {
        settle((write) => write.kind === 'bytes' && write.inode === file.inode)
      },
      async close() {},
    }
  }
  /** Brings the pending writes that match to the disk. */
  function settle(matches: (write: PendingWrite) => boolean): void {
    const rest: PendingWrite[] = []
    for (const write of pending) {
      if (matches(write)) applyWrite(durable, write, nodes)
      else rest.push(write)
    }
    pending.splice(0, pending.length, ...rest)
  }

  const system: FileSystem = {
    platform: 'posix',
    readFile: async (path) => needFile(path).bytes.slice(),
    stat: async (path) => statOf(need(path)),
    lstat: async (path) => statOf(need(path)),
    readFolder: async (path) =>
      [...needFolder(path).entries].map(([name, inode]) => ({
        name,
        kind: nodes.get(inode)?.kind ?? 'other',
      })),
    realPath: async (path) => {
      need(path)
      return posix.resolve(path)
    },
    mayWrite: async (path) => find(path) !== null,
    async createFile(path, mode = 0o644) {
      const name = named(path, ++lastInode)
      if (find(path) !== null) throw new SystemError('EEXIST', path)
      const file = fileNode(lastInode, new Uint8Array(), mode)
      nodes.set(lastInode, file)
      setNames([name])
      return open(file)
    },
    openForWriting: async (path) => open(needFile(path)),
    async link(from, to) {
      const file = needFile(from)
      const name = named(to, file.inode)
      if (find(to) !== null) throw new SystemError('EEXIST', to)
      file.links += 1
      setNames([name])
    },
    async rename(from, to) {
      const node = need(from)
      const [source, target] = [named(from, null), named(to, node.inode)]
      const old = find(to)
      if (old === node) return
      if (old?.kind === 'folder' && (node.kind === 'file' || old.entries.size > 0))
        throw new SystemError(node.kind === 'file' ? 'EISDIR' : 'ENOTEMPTY', to)
      if (old?.kind === 'file' && node.kind === 'folder') throw new SystemError('ENOTDIR', to)
      if (old?.kind === 'file') old.links -= 1
      setNames([source, target])
    },
    async unlink(path) {
      const file = needFile(path)
      file.links -= 1
      setNames([named(path, null)])
    },
    async makeFolder(path) {
      const name = named(path, ++lastInode)
      if (find(path) !== null) throw new SystemError('EEXIST', path)
      nodes.set(lastInode, folderNode(lastInode))
      setNames([name])
    },
    async removeFolder(path) {
      if (needFolder(path).entries.size > 0) throw new SystemError('ENOTEMPTY', path)
      setNames([named(path, null)])
    },
    async syncFolder(path) {
      const { inode } = needFolder(path)
      settle((write) => write.kind === 'names' && write.changes.some(({ folder }) => folder === inode))
    },
  }
  return {
    system,
    files: () => filesOf(nodes),
    get pending() {
      return pending.length
    },
    afterPowerLoss(survives) {
      const left = cloneNodes(durable)
      pending.forEach((write, index) => {
        const survival = survives(write, index)
        if (survival === 'kept') applyWrite(left, write, nodes)
        else if (survival === 'half' && write.kind === 'bytes')
          applyWrite(left, { ...write, bytes: write.bytes.slice(0, write.bytes.length >> 1) }, nodes)
      })
      recountLinks(left)
      return diskOf(left, cloneNodes(left))
    },
  }
}
