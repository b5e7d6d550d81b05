import { SeriatimError } from '#shared/errors'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { ExportReport, JobProgress } from '#shared/model/export-report'
import type { Problem } from '#shared/model/problem'
import { type BuiltSite, buildSite } from './build-site.tsx'
import { planTarget } from './plan-target.ts'
import { planSite, type SitePlan } from './site-plan.ts'
import { type BundleChanges, openBundleWriter } from './write-target.ts'

export interface SiteRequest {
  readonly storage: Storage
  /** Says which entries are shown, drafts among them where it was loaded with drafts. */
  readonly model: WorkspaceModel
  /** Absolute path of the folder to write. */
  readonly out: string
  /** Folders of the series to include; empty for all. */
  readonly series: readonly string[]
  /** Absolute path of `resources/`. */
  readonly resources: string
  readonly version: string
  /** Write into a folder that holds files of somebody else; ours must not meet theirs. */
  readonly intoExisting: boolean
  readonly signal: AbortSignal
  readonly onProgress: (progress: Omit<JobProgress, 'job'>) => void
  /** The checker's findings, passed on to the report. */
  readonly problems: readonly Problem[]
}

/**
 * Writes the shown articles as a site of plain files. The target holds the whole new site or, when this
 * rejects, what it held before; `job.cancelled` when the signal asked for it. The same workspace and
 * version give the same bytes everywhere.
 */
export async function exportSite(request: SiteRequest): Promise<ExportReport> {
  const { storage, model, out, signal, onProgress } = request
  const requireGoing = () => {
    if (signal.aborted)
      throw new SeriatimError('job.cancelled', 'The export was cancelled. The folder is as it was before.')
  }
  requireGoing()
  onProgress({ step: 'plan', done: 0, total: 1 })
  const site = planSite(model, request.series)
  const target = await planTarget({
    storage,
    out,
    root: model.root,
    series: model.series.map(({ folder }) => folder),
    intoExisting: request.intoExisting,
  })
  onProgress({ step: 'plan', done: 1, total: 1 })

  const writer = openBundleWriter(storage, target, request.version)
  try {
    const built = await buildSite({ ...request, site, writer, requireGoing })
    requireGoing()
    const changes = await writer.commit((done, total) => onProgress({ step: 'write', done, total }))
    onProgress({ step: 'write', done: built.pages, total: built.pages })
    return reportOf(request, site, built, changes)
  } finally {
    await writer.discard()
  }
}

function reportOf(
  request: SiteRequest,
  site: SitePlan,
  built: BuiltSite,
  changes: BundleChanges,
): ExportReport {
  const known = new Set(request.problems.map(problemKey))
  return {
    out: request.out,
    target: 'site',
    pages: built.pages,
    wordsIn: built.articles.reduce((sum, { wordsIn }) => sum + wordsIn, 0),
    wordsOut: built.articles.reduce((sum, { wordsOut }) => sum + wordsOut, 0),
    articles: built.articles,
    added: [...changes.added],
    changed: [...changes.changed],
    removed: [...changes.removed],
    unchanged: changes.unchanged,
    leftOut: [...site.leftOut],
    problems: [...request.problems, ...built.problems.filter((problem) => !known.has(problemKey(problem)))],
  }
}

/** The checker may have found the same thing already. */
function problemKey({ code, series, path, line }: Problem): string {
  return JSON.stringify([code, series, path, line])
}
