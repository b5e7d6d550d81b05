/** What a path is. Times and numbers of files play no part in anything that is written. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'symlink' | 'other'
  readonly size: number
  /** Nanoseconds since the epoch. */
  readonly modified: bigint
  /** The same for any change, one of names and times included: nobody puts it back. Nanoseconds since the epoch. */
  readonly changed: bigint
  readonly device: bigint
  readonly inode: bigint
  /** Names that this file has; 1 but for hard links. */
  readonly links: number
  /** Permission bits. */
  readonly mode: number
}

export interface FolderEntry {
  readonly name: string
  readonly kind: FileStat['kind']
}

/** A file that is open for writing. Whoever opened it closes it, whatever happens. */
export interface OpenFile {
  /** Appends all the bytes. */
  write(bytes: Uint8Array): Promise<void>
  /** Cuts the file to a length, in bytes. */
  truncate(size: number): Promise<void>
  setMode(mode: number): Promise<void>
  /** Makes what was written survive a power cut; not the file's name, which is its folder's. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * The calls of an operating system that Seriatim needs, no more. Paths are absolute. Failures are errors
 * with a `code` such as `ENOENT`, as Node's. Everything that promises anything is built on top of this
 * (`createStorage`, the journal), so that one disk can stand for another: the real one, a simulated one
 * that loses power, one that fails at its k-th call.
 */
export interface FileSystem {
  /** Windows cannot sync folders and needs none; there a file in use cannot be replaced for a moment. */
  readonly platform: 'posix' | 'windows'
  readFile(path: string): Promise<Uint8Array>
  /** Follows symlinks. */
  stat(path: string): Promise<FileStat>
  /** Does not follow a symlink. */
  lstat(path: string): Promise<FileStat>
  readFolder(path: string): Promise<readonly FolderEntry[]>
  realPath(path: string): Promise<string>
  mayWrite(path: string): Promise<boolean>
  /** Creates and opens; fails with `EEXIST` when anything has the name. */
  createFile(path: string, mode?: number): Promise<OpenFile>
  /** Opens a file that is there, at its beginning; its bytes stay until they are written over. */
  openForWriting(path: string): Promise<OpenFile>
  /** Gives a file a second name; fails with `EEXIST` when it is taken. */
  link(from: string, to: string): Promise<void>
  /** Takes the place of a file, or of an empty folder for folders. */
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** One folder, whose parent is there; fails with `EEXIST` when anything has the name. */
  makeFolder(path: string): Promise<void>
  /** Fails with `ENOTEMPTY` where something is in it. */
  removeFolder(path: string): Promise<void>
  /** Makes the names in a folder survive a power cut: what was created, renamed, removed in it. */
  syncFolder(path: string): Promise<void>
}
