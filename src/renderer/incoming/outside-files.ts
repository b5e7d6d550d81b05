import { mostIncomingFiles } from '#shared/model/incoming-file'

/** A file from outside the workspace, by its path from the place that all of them come from. */
export interface OutsideFile {
  readonly path: string
  readonly file: File
}

/**
 * The files of a drop, with those of its folders, in the order of their names. To be called while the event lasts.
 * What is hidden stays where it is; where there are more files than a series takes, the rest is not even looked at.
 */
export function droppedFiles(data: DataTransfer): Promise<OutsideFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return Promise.resolve(chosenFiles([...data.files]))
  return filesOf(entries)
}

/** The files of a dialog, in the order of their names. */
export function chosenFiles(files: readonly File[]): OutsideFile[] {
  return inNameOrder(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })))
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<OutsideFile[]> {
  const found: OutsideFile[] = []
  const waiting = [...entries]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (found.length > mostIncomingFiles) break
    if (entry.name.startsWith('.')) continue
    if (isFolder(entry)) waiting.push(...(await childrenOf(entry)))
    else if (isFile(entry))
      found.push({ path: entry.fullPath.replace(/^\/+/, ''), file: await fileOf(entry) })
  }
  return inNameOrder(found)
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A reader hands out a hundred or so at a time, and none at its end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return children
    children.push(...some)
  }
}

const names = new Intl.Collator(undefined, { numeric: true })

/** As a file manager lists them: 2 before 10, and what is in a folder together. */
function inNameOrder(files: readonly OutsideFile[]): OutsideFile[] {
  return files.toSorted(
    (one, other) => names.compare(one.path, other.path) || (one.path < other.path ? -1 : 1),
  )
}
