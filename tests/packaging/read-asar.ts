import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'

/** One file of an archive; an unpacked one lies beside it, in the folder `<archive>.unpacked`. */
export interface PackedFile {
  readonly unpacked: boolean
  readonly bytes: Buffer
}

const fileSchema = z.object({
  size: z.number(),
  offset: z.string().optional(),
  unpacked: z.boolean().default(false),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string() }),
})
type Folder = { readonly files: Readonly<Record<string, Folder | z.infer<typeof fileSchema>>> }
const folderSchema: z.ZodType<Folder> = z.object({
  get files() {
    return z.record(z.string(), z.union([folderSchema, fileSchema]))
  },
})

/**
 * Every file of an Electron archive by its path. Our own reader, so that what electron-builder writes is
 * not judged by its own library. Throws when a file's bytes are not those that its checksum promises.
 */
export function readAsar(path: string): ReadonlyMap<string, PackedFile> {
  const archive = readFileSync(path)
  // Two nested length prefixes, then the header as JSON; the files start after the outer one.
  const contentStart = 8 + archive.readUInt32LE(4)
  const header = folderSchema.parse(JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))))

  const files = new Map<string, PackedFile>()
  const walk = (folder: Folder, above: string): void => {
    for (const [name, entry] of Object.entries(folder.files)) {
      const inside = `${above}${name}`
      if ('files' in entry) {
        walk(entry, `${inside}/`)
        continue
      }
      const start = contentStart + Number(entry.offset)
      const bytes = entry.unpacked
        ? readFileSync(join(`${path}.unpacked`, inside))
        : archive.subarray(start, start + entry.size)
      const hash = createHash('sha256').update(bytes).digest('hex')
      if (hash !== entry.integrity.hash) throw new Error(`${inside} is not what its checksum says.`)
      files.set(inside, { unpacked: entry.unpacked, bytes })
    }
  }
  walk(header, '')
  return files
}

/** Writes the files of an archive to a folder, so that plain Node can run them. */
export function unpackTo(folder: string, files: ReadonlyMap<string, PackedFile>): void {
  for (const [path, { bytes }] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}
