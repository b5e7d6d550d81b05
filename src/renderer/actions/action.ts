import type { LucideIcon } from 'lucide-react'
import type { useTranslations } from 'use-intl'
import type { Shortcut } from './shortcut.ts'
import type { HostFacts } from '../app-services.tsx'
import type { Client } from '../bridge/client.ts'
import type { CopyForm } from '../copying/copy-protocol.ts'
import type { OutsideFile } from '../incoming/outside-files.ts'
import type { NewPlace } from '../list/reorder/drop-target.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import type { Params } from '#shared/contract/index'
import type { PropertyChange } from '#shared/model/property-change'
import type { ArticleStatus, Entry, Series } from '#shared/model/series'

/**
 * Where a shortcut counts: everywhere, everywhere but in the list, only in the list or the editor, or only in the text
 * itself, which hears it before the window is asked.
 */
export type Scope = 'all' | 'outside-list' | 'list' | 'editor' | 'text'

/** Translates the names of actions. */
export type ActionWords = ReturnType<typeof useTranslations<'actions'>>

/** The article that an action is about. */
export interface ActionTarget {
  readonly series: Series
  readonly entry: Entry
  /** How the series is shown that it was taken from; left out for a list. */
  readonly shown?: 'board' | 'cards'
}

/** The section whose head is in hand. */
export interface SectionTarget {
  readonly series: Series
  /** Its id. */
  readonly section: string
}

/** All that an action sees of the application. */
export interface ActionContext {
  readonly client: Client
  readonly host: HostFacts
  /** The row in hand: where the list's focus is, or the one whose menu is open. */
  readonly target: ActionTarget | null
  /** The section in hand: where the list's focus is on its head, or whose menu is open. */
  readonly section: SectionTarget | null
  /** Moves rows and says so. */
  readonly mover: Mover
  /** Colours on screen now. */
  readonly dark: boolean
  /** Puts an article, or what is selected of it, into the clipboard and says so. */
  readonly copyOut: (article: ArticleRef, form: CopyForm) => void
  /** Saves the open article. */
  readonly saveNow: () => void
  /** Puts the focus into the next visible pane, or the one before. */
  readonly cyclePanes: (direction: 1 | -1) => void
  /** Shows a failure to the author. */
  readonly fail: (error: unknown) => void
}

/** A version by its name, and when it was kept, as it is shown. */
export interface VersionRef {
  readonly id: string
  readonly when: string
}

/** What the list can do with articles that have no file yet. All reject with the host's error. */
export interface PlannedMover {
  /** Puts titles at the end of the order; those that it has are left out. */
  plan(series: string, titles: readonly string[], section: string | null): Promise<void>
  /** Resolves to the key that the entry has then. */
  rename(series: string, key: string, title: string): Promise<string>
  /** Makes it an article at its place, and opens that. */
  write(target: ActionTarget): Promise<void>
}

/** What the list can do with the sections of a series, by their ids; the reading order stays. */
export interface SectionMover {
  /** Adds one that these entries join where they stand. Resolves to its id; rejects with the host's error. */
  create(series: string, title: string, keys: readonly string[]): Promise<string>
  /** Rejects with the host's error where the title cannot be had. */
  rename(series: string, section: string, title: string): Promise<void>
  /** Its articles stay and belong to none. */
  remove(series: string, section: string): void
  by(series: string, section: string, places: number): void
  /** Before another one; null for the last place. */
  to(series: string, section: string, before: string | null): void
}
/** A way out of a problem, and where that is. */
export type ProblemFix = Params<'workspace.fix'>['fixes'][number]

/** What the list can do with an article, and all that are selected with it; each call speaks its outcome. */
export interface Mover {
  by(target: ActionTarget, places: number): void
  toSection(target: ActionTarget, section: string | null): void
  /** Says how far they are; their places stay. */
  toStatus(target: ActionTarget, status: ArticleStatus | null): void
  /** What the keys for the section beside do: in a board the status beside, in cards one place. */
  aside(target: ActionTarget, direction: 1 | -1): void
  trash(target: ActionTarget): void
  toSeries(target: ActionTarget, series: string): void
  /** Resolves to the path that the article has then; rejects with the host's error where the name cannot be had. */
  rename(series: string, path: string, name: string): Promise<string>
  /** Gives a heading other words, and a file beside the articles another path; links follow. Reject likewise. */
  renameHeading(article: ArticleRef, line: number, text: string): Promise<void>
  renameFile(series: string, path: string, to: string): Promise<void>
  /** Gives the folder of a series another name. Rejects with the host's error where it cannot be had. */
  renameSeries(series: string, folder: string): Promise<void>
  /** Gives a series the place before another one on All Series; null for the last. */
  reorderSeries(series: string, before: string | null): void
  /** Puts a series away, or takes it out again. */
  archiveSeries(series: string, archived: boolean): void
  /** Makes a copy of a series right after it, and shows that. */
  duplicateSeries(series: string): void
  /** Moves a series with all that lies in its folder into the trash. */
  trashSeries(series: string): void
  /** Copies Markdown files from outside into a series, at a place of its order, with what they name. */
  addFiles(series: string, files: Promise<readonly OutsideFile[]>, place: NewPlace): void
  /** Takes the numbers of articles away, or gives them back. */
  setUnnumbered(target: ActionTarget, unnumbered: boolean): void
  /** Leaves articles out of exports, or takes them in. */
  setLeftOut(target: ActionTarget, leftOut: boolean): void
  /** Says something of several articles of a series, by their keys. */
  changeProperties(series: string, keys: readonly string[], change: PropertyChange): void
  /** Makes a template of an article. */
  saveAsTemplate(target: ActionTarget): void
  /** Makes what follows a line the next article. Rejects with the host's error where it cannot. */
  split(article: ArticleRef, line: number, title: string): Promise<void>
  /** Makes a copy of an article right after it. */
  duplicate(target: ActionTarget): void
  /** Puts the text of the next article at the end of the one in hand. */
  mergeWithNext(target: ActionTarget): void
  /** Gives an article the text of a version, which `when` tells. */
  restoreVersion(article: ArticleRef, version: VersionRef): Promise<void>
  /** Gives a series the order of a version. */
  restoreOrder(series: string, version: VersionRef): Promise<void>
  readonly planned: PlannedMover
  readonly sections: SectionMover
  /** Takes ways out of problems, all in one step; resolves when that is done or has failed, which is told. */
  fix(fixes: readonly ProblemFix[]): Promise<void>
  undo(): void
  redo(): void
}

/** One thing that can be done: menu, buttons, keys and later the palette read the same object. */
export interface Action {
  readonly id: string
  readonly label: (t: ActionWords, context: ActionContext) => string
  readonly icon: LucideIcon
  readonly scope: Scope
  readonly shortcut?: Shortcut
  readonly when: (context: ActionContext) => boolean
  readonly run: (context: ActionContext) => void
}
