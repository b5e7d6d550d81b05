import { posix } from 'node:path'
import { resolverOver } from '#core/markdown/resolve-link'
import type { Storage } from '#core/storage/storage'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import type { Finding } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'
import { assetProblems } from './asset-problems.ts'
import { checkedRecord } from './check-record.ts'
import { createCheckRecords } from './check-records.ts'
import { createCheckedTargets, dependency } from './checked-targets.ts'
import { dateProblems, dayOf } from './date-problems.ts'
import { createKnownFiles } from './known-files.ts'
import { readText } from './look-at-files.ts'
import { slugProblems } from './slug-problems.ts'
import { structureFixes } from './structure-fixes.ts'
import { createSuggester } from './suggester.ts'
import { takeTurns } from './take-turns.ts'
import { titleProblems } from './title-problems.ts'

export interface CheckOptions {
  readonly signal?: AbortSignal | undefined
  /** Told after each article that had to be checked; `total` is how many there are of those. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** The day that dates are compared with, as heads write it; left out, that of this machine's clock. */
  readonly today?: string | undefined
}

export interface CheckedWorkspace {
  /** In the order of what `checkWorkspace` says, with the ways out. */
  readonly findings: readonly Finding[]
  /** What was looked at, now or before. */
  readonly checked: { readonly articles: number; readonly links: number; readonly images: number }
}

/**
 * Checks one workspace again and again: an article only where its text, its place or something that its findings
 * depend on is another than when it was checked last. What it says is what a first check would say. Writes nothing.
 */
export interface WorkspaceChecker {
  /** One at a time. Raises the reason of a signal that is aborted; what was checked until then is kept. */
  check(model: WorkspaceModel, options?: CheckOptions): Promise<CheckedWorkspace>
  /** Says that files which are no articles may be others now: at or under these paths, or anywhere. */
  filesChanged(paths: ReadonlySet<string> | null): void
  /** How many articles were checked since the beginning. */
  readonly articlesChecked: number
}

export function createWorkspaceChecker(storage: Storage, root: string): WorkspaceChecker {
  const targets = createCheckedTargets()
  const files = createKnownFiles(storage, root)
  const records = createCheckRecords()
  const suggester = createSuggester()
  /** Articles that something changed for since they were checked. */
  const stale = new Set<string>()
  let articlesChecked = 0

  /** Pairs of articles to check; the records of those that are gone are dropped. */
  const outdated = (model: WorkspaceModel) => {
    const gone = new Set(records.ids())
    const due: { id: string; series: SeriesModel; work: () => Promise<void> }[] = []
    for (const series of model.series) {
      for (const { entry, article } of articlesOf(series)) {
        const id = `${series.folder}/${article.path}`
        gone.delete(id)
        const record = records.get(id)
        const state = entry?.state ?? null
        if (record?.revision === article.revision && record.state === state && !stale.has(id)) continue
        const work = async () => {
          const around = {
            index: targets.index,
            shownIn: (folder: string) => targets.shownIn(folder),
            hasAsset: (path: string) => files.hasAsset(path),
            read: (path: string) => readText(storage, root, path),
          }
          records.set(id, await checkedRecord(around, series, entry, article))
          stale.delete(id)
          articlesChecked += 1
        }
        due.push({ id, series, work })
      }
    }
    for (const id of gone) {
      records.delete(id)
      stale.delete(id)
    }
    return due
  }

  const assetsWrong = async (series: SeriesModel): Promise<Problem[]> => {
    const { cover } = series.manifest
    const own = cover === null ? null : posix.normalize(`${series.folder}/${cover}`).normalize('NFC')
    return assetProblems(
      series,
      await files.assetsOf(series.folder),
      (path) => path === own || records.isUsed(path),
    )
  }

  return {
    get articlesChecked() {
      return articlesChecked
    },
    filesChanged: (paths) => files.changed(paths),
    async check(model, { signal, onProgress, today = dayOf(new Date()) } = {}) {
      const turn = takeTurns(signal)
      const came = (await files.settle()).map(dependency.file)
      const changed = targets.update(model)
      for (const id of records.dependingOn([...changed, ...came])) stale.add(id)
      await turn()
      const due = outdated(model)
      for (const [nth, { work }] of due.entries()) {
        await turn()
        await work()
        onProgress?.(nth + 1, due.length)
      }

      const problems = [...model.snapshot.problems, ...slugProblems(model), ...titleProblems(model)]
      for (const series of model.series) {
        await turn()
        problems.push(...dateProblems(series, today), ...(await assetsWrong(series)))
      }
      const findings = problems.map((problem): Finding => ({
        ...problem,
        href: null,
        fixes: structureFixes(problem, model),
      }))
      const suggest = suggester.begin({
        targets: targets.all,
        resolve: resolverOver(targets.index),
        filesIn: (folder) => files.filesIn(folder),
        version: `${targets.version} ${files.version}`,
      })
      const checked = { articles: 0, links: 0, images: 0 }
      for (const series of model.series) {
        for (const { entry, article } of articlesOf(series)) {
          const record = records.get(`${series.folder}/${article.path}`)
          if (entry === null || record === undefined) continue
          checked.articles += 1
          checked.links += record.links
          checked.images += record.images
          if (record.findings.length === 0) continue
          await turn()
          const from = { series: series.folder, path: article.path }
          findings.push(...(await suggest(from, article, record)))
        }
      }
      return { findings, checked }
    },
  }
}

/** The article files of a series in reading order, and those last that have no entry since they need none. */
function articlesOf({ snapshot, articles }: SeriesModel) {
  const placed = snapshot.entries.flatMap((entry) => {
    const article = entry.path === null ? undefined : articles.get(entry.path)
    return article === undefined ? [] : [{ entry, article }]
  })
  const known = new Set(placed.map(({ article }) => article.path))
  const others = [...articles.values()].filter(({ path }) => !known.has(path))
  return [...placed, ...others.map((article) => ({ entry: null, article }))]
}
