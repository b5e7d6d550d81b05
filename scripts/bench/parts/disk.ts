import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveArticle } from '#core/documents/article-file'
import { revisionOf } from '#core/documents/revision'
import { recoverJournal } from '#core/journal/recover-journal'
import { transact } from '#core/journal/transact'
import { createStorage } from '#core/storage/create-storage'
import { createDiskStorage } from '#core/storage/disk-storage'
import { withFaults } from '#core/storage/faulty-file-system'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import type { Part } from '../part.ts'
import { median, quantile } from '../quantiles.ts'

const saves = 100
const textSize = 200_000
const files = 1000

/** What durability costs: a save that survives a power cut, and the end of an operation that was cut off. */
export const disk: Part = {
  name: 'disk',
  about: 'a durable save of 200 kB, and the recovery of 1,000 files',
  run: async ({ folder, runs, note }) => {
    const times = await saveTimes(mkdtempSync(join(folder, 'saves-')))
    const what = `durable save of 200 kB, ${saves} times`
    note({ part: 'disk', what: `${what}, p50`, value: quantile(times, 0.5), unit: 'ms' })
    note({
      part: 'disk',
      what: `${what}, p95`,
      value: quantile(times, 0.95),
      unit: 'ms',
      budget: { of: 'value', atMost: 50 },
    })
    const recoveries: number[] = []
    for (let run = 0; run < runs; run += 1)
      recoveries.push(await recoveryTime(mkdtempSync(join(folder, 'recovery-'))))
    note({
      part: 'disk',
      what: `recovery of a transaction of ${files.toLocaleString('en')} files`,
      value: median(recoveries),
      unit: 'ms',
      budget: { of: 'value', atMost: 1000 },
    })
  },
}

async function saveTimes(root: string): Promise<number[]> {
  const storage = createDiskStorage()
  const place = { root, series: 's', path: 'a.md' }
  let text = 'Words of an article that is long. '.repeat(textSize / 34)
  mkdirSync(join(root, 's'))
  writeFileSync(join(root, 's/a.md'), text)
  let baseRevision = revisionOf(new TextEncoder().encode(text))
  const times: number[] = []
  for (let nth = 0; nth < saves; nth += 1) {
    text = `${nth} ${text}`
    const began = performance.now()
    baseRevision = await saveArticle(storage, place, { text, baseRevision })
    times.push(performance.now() - began)
  }
  return times
}

/** The time to finish a transaction that was decided when its process ended, before any file was touched. */
async function recoveryTime(root: string): Promise<number> {
  mkdirSync(join(root, 's'))
  const changes = Array.from({ length: files }, (_, nth) => {
    const old = `Article ${nth}, as it was.\n`.repeat(200)
    writeFileSync(join(root, `s/${nth}.md`), old)
    const bytes = new TextEncoder().encode(`Article ${nth}, with a link that follows.\n`.repeat(200))
    const before = revisionOf(new TextEncoder().encode(old))
    return { path: `s/${nth}.md`, before, after: { kind: 'bytes', bytes } as const }
  })
  let decided = false
  const system = withFaults(createNodeFileSystem(), ({ name, path }) => {
    const kill = decided && path.includes('/s/')
    decided ||= name === 'rename' && path.endsWith('plan.json')
    return kill ? { kind: 'kill' } : null
  })
  // It ends as a process would that is killed.
  await transact(createStorage(system), root, { label: 'Rename', changes }).catch(() => undefined)
  const began = performance.now()
  const [recovered] = await recoverJournal(createNodeFileSystem(), root)
  const time = performance.now() - began
  if (recovered === undefined) throw new Error('the transaction was not decided when it was cut off')
  return time
}
