import type { FileSystem, OpenFile } from './file-system.ts'
import { SystemError } from './system-error.ts'

/** One call as it is about to be made. */
export interface Call {
  /** Counts from 0 over the life of the wrapper. */
  readonly index: number
  readonly name: string
  readonly path: string
}

/** What becomes of a call. */
export type Fault =
  /** It fails with this code, and nothing happened. */
  | { readonly kind: 'error'; readonly code: string }
  /** A write puts half of its bytes down and fails; any other call fails. */
  | { readonly kind: 'half'; readonly code: string }
  /** The process ends before the call: this one and all later ones do nothing. */
  | { readonly kind: 'kill' }

/** What a call of a killed process ends with. Whoever runs the process catches this and nothing else does. */
export class Killed extends Error {
  constructor() {
    super('The process was killed.')
    this.name = 'Killed'
  }
}

/** A file system that asks before each call what should become of it; null lets it through. */
export function withFaults(
  system: FileSystem,
  decide: (call: Call) => Fault | null | Promise<null>,
): FileSystem {
  let calls = 0
  let killed = false

  async function ask(name: string, path: string): Promise<Fault | null> {
    if (killed) throw new Killed()
    const fault = await decide({ index: calls++, name, path })
    if (fault?.kind === 'kill') {
      killed = true
      throw new Killed()
    }
    if (fault?.kind === 'error') throw new SystemError(fault.code, path)
    return fault
  }
  async function through<T>(name: string, path: string, call: () => Promise<T>): Promise<T> {
    const fault = await ask(name, path)
    if (fault?.kind === 'half') throw new SystemError(fault.code, path)
    return await call()
  }
  function watched(file: OpenFile, path: string): OpenFile {
    return {
      write: async (bytes) => {
        const fault = await ask('write', path)
        if (fault?.kind !== 'half') return file.write(bytes)
        await file.write(bytes.subarray(0, bytes.length >> 1))
        throw new SystemError(fault.code, path)
      },
      truncate: (size) => through('truncate', path, () => file.truncate(size)),
      setMode: (mode) => through('setMode', path, () => file.setMode(mode)),
      sync: () => through('sync', path, () => file.sync()),
      // A descriptor is given back in any case.
      close: async () => {
        try {
          await through('close', path, async () => {})
        } finally {
          await file.close()
        }
      },
    }
  }
  return {
    platform: system.platform,
    readFile: (path) => through('readFile', path, () => system.readFile(path)),
    stat: (path) => through('stat', path, () => system.stat(path)),
    lstat: (path) => through('lstat', path, () => system.lstat(path)),
    readFolder: (path) => through('readFolder', path, () => system.readFolder(path)),
    realPath: (path) => through('realPath', path, () => system.realPath(path)),
    mayWrite: (path) => through('mayWrite', path, () => system.mayWrite(path)),
    createFile: (path, mode) =>
      through('createFile', path, async () => watched(await system.createFile(path, mode), path)),
    openForWriting: (path) =>
      through('openForWriting', path, async () => watched(await system.openForWriting(path), path)),
    link: (from, to) => through('link', to, () => system.link(from, to)),
    rename: (from, to) => through('rename', to, () => system.rename(from, to)),
    unlink: (path) => through('unlink', path, () => system.unlink(path)),
    makeFolder: (path) => through('makeFolder', path, () => system.makeFolder(path)),
    removeFolder: (path) => through('removeFolder', path, () => system.removeFolder(path)),
    syncFolder: (path) => through('syncFolder', path, () => system.syncFolder(path)),
  }
}
