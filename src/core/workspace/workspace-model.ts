import type { Problem } from '#shared/model/problem'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'
import type { ArticleFacts } from './article-facts.ts'
import type { SeriesManifest } from './series-manifest.ts'
import type { WorkspaceManifest } from './workspace-manifest.ts'

/** One series with what the snapshot leaves out. */
export interface SeriesModel {
  readonly folder: string
  readonly manifest: SeriesManifest
  /** Every article file of the folder by path, placed or not. */
  readonly articles: ReadonlyMap<string, ArticleFacts>
  /** Size and time of each file when it was read; a cache key and nothing else. */
  readonly stamps: ReadonlyMap<string, string>
  /** Second versions of its manifest, which a sync service kept. */
  readonly copies: readonly Problem[]
  /** The series as clients see it: numbers, sections, totals. */
  readonly snapshot: Series
  /** What manifest, order and article heads show; links are checked apart. */
  readonly problems: readonly Problem[]
}

/**
 * An open workspace as facts, read-only and complete: what the disk said at one moment. A change makes
 * a new model; nothing mutates one.
 */
export interface WorkspaceModel {
  /** Absolute path. */
  readonly root: string
  readonly manifest: WorkspaceManifest
  /** In the order of All Series. */
  readonly series: readonly SeriesModel[]
  readonly snapshot: Workspace
}
