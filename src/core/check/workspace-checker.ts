import { posix } from 'node:path'
import { resolverOver } from '#core/markdown/resolve-link'
import type { Storage } from '#core/storage/storage'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import type { Finding } from '#shared/model/finding'
import { localDay } from '#shared/calendar/local-day'
import type { Problem } from '#shared/model/problem'
import { assetProblems } from './asset-problems.ts'
import { checkedRecord } from './check-record.ts'
import { createCheckRecords } from './check-records.ts'
import { createCheckedTargets, dependency } from './checked-targets.ts'
import { dateProblems } from './date-problems.ts'
import { createKnownFiles } from './known-files.ts'
import { readText } from './look-at-files.ts'
import { slugProblems } from './slug-problems.ts'
import { structureFixes } from './structure-fixes.ts'
import { seriesArticles, type SeriesArticle } from './series-articles.ts'
import { createSuggester, type Suggesting } from './suggester.ts'
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
  let known = new Map<string, KnownSeries>()
  let articlesChecked = 0

  /** The series as they are now, each as it was known where it is the same. */
  const update = (model: WorkspaceModel): void => {
    const next = new Map<string, KnownSeries>()
    for (const series of model.series) {
      const before = known.get(series.folder)
      if (before?.series === series) {
        next.set(series.folder, before)
        continue
      }
      const articles = seriesArticles(series)
      next.set(series.folder, { series, articles, said: null })
      const ids = new Set(articles.map(({ id }) => id))
      for (const { id } of before?.articles ?? []) if (!ids.has(id)) records.delete(id)
      for (const { id, entry, article } of articles) {
        const record = records.get(id)
        const isKnown = record?.revision === article.revision && record.state === (entry?.state ?? null)
        if (!isKnown) stale.add(id)
      }
    }
    for (const [folder, { articles }] of known)
      if (!next.has(folder)) for (const { id } of articles) records.delete(id)
    known = next
  }

  const checkArticle = async (series: SeriesModel, { id, entry, article }: SeriesArticle): Promise<void> => {
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

  /** What is due, series by series; what is not there any more is forgotten. */
  const due = () => {
    if (stale.size === 0) return []
    const found = [...known.values()].flatMap((each) => {
      const articles = each.articles.filter(({ id }) => stale.has(id))
      if (articles.length > 0) each.said = null
      return articles.map((article) => ({ series: each.series, article }))
    })
    if (found.length < stale.size) {
      stale.clear()
      for (const { article } of found) stale.add(article.id)
    }
    return found
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
    async check(model, { signal, onProgress, today = localDay(new Date()) } = {}) {
      const turn = takeTurns(signal)
      const came = (await files.settle()).map(dependency.file)
      const changed = targets.update(model)
      for (const id of records.dependingOn([...changed, ...came])) stale.add(id)
      await turn()
      update(model)
      const all = due()
      for (const [nth, { series, article }] of all.entries()) {
        await turn()
        await checkArticle(series, article)
        onProgress?.(nth + 1, all.length)
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
      const version = `${targets.version} ${files.version}`
      const suggest = suggester.begin({
        targets: targets.all(),
        resolve: resolverOver(targets.index),
        filesIn: (folder) => files.filesIn(folder),
        version,
      })
      const checked = { articles: 0, links: 0, images: 0 }
      for (const each of known.values()) {
        await turn()
        const { left } = suggest
        if (each.said?.version !== version || each.said.left !== left)
          each.said = { version, left, ...(await saidOf(each, suggest, turn)) }
        const { said } = each
        suggest.left = said.leftAfter
        for (const finding of said.findings) findings.push(finding)
        checked.articles += said.articles
        checked.links += said.links
        checked.images += said.images
      }
      return { findings, checked }
    },
  }

  /** What is said of the texts of a series. */
  async function saidOf({ series, articles }: KnownSeries, suggest: Suggesting, turn: () => Promise<void>) {
    const findings: Finding[] = []
    const counts = { articles: 0, links: 0, images: 0 }
    for (const { id, entry, article } of articles) {
      const record = records.get(id)
      if (entry === null || record === undefined) continue
      counts.articles += 1
      counts.links += record.links
      counts.images += record.images
      if (record.findings.length === 0) continue
      await turn()
      const from = { series: series.folder, path: article.path }
      for (const finding of await suggest.of(from, article, record)) findings.push(finding)
    }
    return { findings, ...counts, leftAfter: suggest.left }
  }
}

/** A series with what was said of its texts last, and under what that holds; null where that is to be said anew. */
interface KnownSeries {
  readonly series: SeriesModel
  readonly articles: readonly SeriesArticle[]
  said: {
    readonly version: string
    /** How many suggestions could be made before, and after it. */
    readonly left: number
    readonly leftAfter: number
    readonly findings: readonly Finding[]
    readonly articles: number
    readonly links: number
    readonly images: number
  } | null
}
