import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkInProcess } from '../check-in-process.ts'
import { type MadeWorkspace, makeWorkspace } from '../corpus/make-workspace.ts'
import type { Part } from '../part.ts'
import { shares } from '../shares.ts'

const edits = 30
const perSeries = 1000

/** From an edit to the news of what is wrong now, in a workspace of many series of 1,000 articles. */
export const check: Part = {
  name: 'check',
  about: 'problems up to date after an edit',
  run: async ({ sizes, folder, note }) => {
    for (const articles of sizes) {
      const made = seriesOf(join(folder, `check-${articles}`), articles)
      const of = `${articles.toLocaleString('en')} articles`
      const times = await checkInProcess(made, edits)
      note({ part: 'check', what: `first check, ${of}`, value: times.first, unit: 'ms' })
      note({ part: 'check', what: `longest stall in it, ${of}`, value: times.stall, unit: 'ms' })
      note({ part: 'check', what: `longest stall later, ${of}`, value: times.stallLater, unit: 'ms' })
      const budget = { part: 'check', atMost: 200 }
      note(...shares({ ...budget, what: `save to problems told, ${of}`, values: [...times.afterSave] }))
      note(...shares({ ...budget, what: `heading to problems told, ${of}`, values: [...times.afterHeading] }))
    }
  },
}

/** A workspace of as many series as that takes; the first is the one to edit. */
function seriesOf(root: string, articles: number): MadeWorkspace {
  mkdirSync(root)
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: Bench\n')
  const count = Math.max(1, Math.round(articles / perSeries))
  const all = Array.from({ length: count }, (_, nth) => {
    const apart = `${root}-${nth}`
    const made = makeWorkspace(apart, { articles: Math.min(articles, perSeries), seed: nth + 1, words: 600 })
    const series = `series-${nth}`
    renameSync(join(apart, made.series), join(root, series))
    rmSync(apart, { recursive: true })
    return { ...made, root, series }
  })
  const [first] = all
  if (first === undefined) throw new Error('a workspace has a series')
  return first
}
