import type { Replacement } from './atomic-replace.ts'
import type { FileStat, FileSystem, FolderEntry } from './file-system.ts'

/** What a path is, without following a symlink. Times play no part in anything Seriatim decides. */
export interface FileFacts {
  readonly kind: FileStat['kind']
  readonly size: number
  /** Names that the file has; 1 but for hard links. */
  readonly links: number
  /** Nanoseconds since the epoch as text, for caches only: never written, never exported. */
  readonly modified: string
  /** The same, of the last change of any kind. */
  readonly changed: string
}

/**
 * The only door to the disk. Paths are absolute. Every failure is a `SeriatimError` with a `file.*`
 * code; a path that is not there is null or false where the signature says so.
 */
export interface Storage {
  /** The calls underneath, for the journal and the lock alone. */
  readonly system: FileSystem
  /** The bytes of a file; null when there is none. Follows symlinks. */
  read(path: string): Promise<Uint8Array | null>
  /** Facts of the path itself; null when nothing is there. Does not follow a symlink. */
  facts(path: string): Promise<FileFacts | null>
  /** Entries of a folder, sorted by code point; null when there is no such folder. */
  list(path: string): Promise<readonly FolderEntry[] | null>
  /** The path with every symlink resolved; null when nothing is there. */
  realPath(path: string): Promise<string | null>
  /**
   * Puts the bytes in place of what is there, or creates: the old or the new file, never less. Returns
   * what another program had written in between and `replacement.expects` does not know, else null.
   */
  replace(path: string, bytes: Uint8Array, replacement?: Replacement): Promise<Uint8Array | null>
  /** Creates a file; false when the name is taken, which is then untouched. */
  create(path: string, bytes: Uint8Array): Promise<boolean>
  /** Creates a folder and its parents; nothing happens when it is there. */
  makeFolder(path: string): Promise<void>
  /** Renames a file or folder; the target must be free or, for folders, empty. */
  rename(from: string, to: string): Promise<void>
  /** Removes one file; false when there is none. */
  removeFile(path: string): Promise<boolean>
  /** Removes a folder that is empty; false when it is not there or not empty. */
  removeEmptyFolder(path: string): Promise<boolean>
  /** Removes a folder with all that is in it. Only for folders that this process made itself. */
  removeOwnFolder(path: string): Promise<void>
  /** Copies a file, durably, to a name that must be free. */
  copy(from: string, to: string): Promise<void>
  /** Whether this process may write in the folder: false on a read-only disk. */
  writable(folder: string): Promise<boolean>
}
