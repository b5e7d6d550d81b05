import { join } from 'node:path'
import * as z from 'zod'
import { makeOwnFolder, ownFolder } from '#core/documents/set-aside'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import { daySchema } from '#shared/model/word-days'

/** Where the words of each day are kept in a workspace; its texts and manifests know nothing of them. */
export const wordDaysPath = `${ownFolder}/statistics/words.json`

const fileSchema = z.strictObject({
  format: z.literal(1),
  /** Words that came and went, by calendar day of whoever wrote them. */
  days: z.record(daySchema, z.number().int()),
})

/** Words that came (above zero) or went, by day; none where nothing was counted, or what was cannot be read. */
export async function readWordDays(storage: Storage, root: string): Promise<Map<string, number>> {
  const bytes = await storage.read(join(root, wordDaysPath))
  return bytes === null ? new Map() : (decoded(bytes) ?? new Map<string, number>())
}

/** Adds to what is kept. A file that cannot be read is kept beside the new one under another name. */
export async function addWordDays(
  storage: Storage,
  root: string,
  more: ReadonlyMap<string, number>,
): Promise<void> {
  const path = join(root, wordDaysPath)
  const bytes = await storage.read(path)
  const days = bytes === null ? new Map<string, number>() : decoded(bytes)
  await makeOwnFolder(storage, root)
  await storage.makeFolder(join(root, ownFolder, 'statistics'))
  if (days === null && bytes !== null)
    await storage.create(path.replace(/json$/, `${revisionOf(bytes).slice(0, 8)}.json`), bytes)
  const sum = new Map(days)
  for (const [day, words] of more) sum.set(day, (sum.get(day) ?? 0) + words)
  const sorted = Object.fromEntries([...sum].sort(([one], [other]) => (one < other ? -1 : 1)))
  await storage.replace(
    path,
    new TextEncoder().encode(`${JSON.stringify({ format: 1, days: sorted }, null, 1)}\n`),
  )
}

function decoded(bytes: Uint8Array): Map<string, number> | null {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? new Map(Object.entries(parsed.data.days)) : null
  } catch {
    return null
  }
}
