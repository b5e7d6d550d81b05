import { addFiles } from './add-files.ts'
import type { Announcer } from './announcer.ts'
import { askInTurn } from './ask-in-turn.ts'
import { createPlannedMover } from './change-planned.ts'
import { createSectionMover } from './change-sections.ts'
import { duplicateArticle } from './duplicate-article.ts'
import { keyboardStep } from './keyboard-step.ts'
import { droppedWords, nameOf, settledWords, type OrderWords } from './move-words.ts'
import { gathered, inPlace, type Placement } from './placement.ts'
import { changeProperties, setLeftOut, setUnnumbered } from './change-properties.ts'
import { archiveSeries, duplicateSeries, reorderSeries, trashSeries } from './change-series.ts'
import { refusalNow } from './refusal.ts'
import { sendAgain, sendBack, submitMove, type Submitted } from './submit-move.ts'
import { mendProblems } from './mend-problems.ts'
import { moveToSeries, renameArticle, turnRelocation } from './relocate-articles.ts'
import { renameFile, renameHeading, renameSeries } from './rename-things.ts'
import { saveTemplate } from './save-template.ts'
import { restoreOrder, restoreVersion } from './restore-versions.ts'
import { mergeWithNext, splitArticle } from './split-and-merge.ts'
import { restoreArticles, trashArticles } from './trash-articles.ts'
import { groupKey } from '../list-groups.ts'
import { changeStatus } from '../status/change-status.ts'
import { canHaveStatus, neighbourStatus } from '../status/status-outcome.ts'
import type { ActionTarget, Mover } from '../../actions/action.ts'
import type { Client } from '../../bridge/client.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useOrderStore, type MoveStep } from '../../stores/order-store.ts'
import { useReorderStore } from '../../stores/reorder-store.ts'
import { chosenWith, useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import type { ArticleStatus, Series } from '#shared/model/series'

export interface MoverOptions {
  readonly client: Client
  readonly words: OrderWords
  readonly announcer: Announcer
  /** Shows a failure: the sentence of the list, and the cause. */
  readonly fail: (sentence: string | null, error: unknown) => void
}

/** The mover of the list, with the two ends of a lift or a drag: one move, one sentence, one step. */
export interface ListMover extends Mover {
  /** Gives these a status, as one step. */
  giveStatus(series: string, keys: readonly string[], status: ArticleStatus | null): void
  /** Moves and says "Dropped. Now 6, was 8." */
  drop(series: string, placements: readonly Placement[]): void
  /** Moves together to a position and says where they stand now. */
  place(series: string, keys: readonly string[], to: number): void
  /** Says why nothing can be moved, and lets the lock nod; false where it can. */
  refuses(series: string): boolean
}

export function createMover(tools: MoverOptions): ListMover {
  const { client, words, announcer, fail } = tools

  function follow(sent: Submitted | null, say: (sent: Submitted) => string): void {
    if (sent === null) return
    const { moved, from, to, after } = sent.outcome
    for (const { section } of moved) {
      useLayoutStore.getState().setGroupOpen(after.folder, groupKey(section), true)
    }
    announcer.say(say(sent))
    void sent.done.then((result) => {
      if (result.kind === 'saved') {
        useSelectionStore.getState().rename(after.folder, result.renamed)
        return
      }
      const count = moved.length
      const sentence =
        count === 1
          ? words('failed', { title: nameOf(words, moved), position: from ?? to })
          : words('failedSeveral', { count })
      announcer.say(sentence)
      fail(sentence, result.error)
    })
  }

  const settled = ({ outcome }: Submitted): string => settledWords(words, outcome)

  function submit(series: Series, placements: readonly Placement[], say: (sent: Submitted) => string): void {
    const moved = series.entries.filter(({ key }) => placements.some((each) => each.key === key))
    follow(submitMove(client, series.folder, placements, titleOf(words, moved)), say)
  }

  function refuses(series: string): boolean {
    const refusal = refusalNow(series)
    if (refusal === null) return false
    announcer.say(words(refusal))
    if (refusal === 'locked') useReorderStore.getState().refuse()
    return true
  }

  /** A locked order keeps its order; articles may still leave it. */
  function readsOnly(series: string): boolean {
    return refusalNow(series) === 'readOnly' && refuses(series)
  }

  function step(target: ActionTarget, wanted: Parameters<typeof keyboardStep>[2]): void {
    const { folder } = target.series
    const series = seriesNow(folder)
    if (series === null || refuses(folder)) return
    const result = keyboardStep(series, chosenWith(folder, target.entry.key), wanted)
    if (result === null) return
    if (result.kind === 'move') submit(series, result.placements, settled)
    else if (result.at === 'first' || result.at === 'last') {
      const total = series.entries.filter(({ position }) => position !== null).length
      announcer.say(words(result.at, { total }))
    }
  }

  function toStatus({ series: { folder }, entry }: ActionTarget, status: ArticleStatus | null): void {
    if (!readsOnly(folder)) changeStatus(tools, folder, chosenWith(folder, entry.key), status)
  }

  /** The status beside that of the article in hand; all that are selected come along. */
  function toNeighbourStatus(target: ActionTarget, direction: 1 | -1): void {
    const entry = seriesNow(target.series.folder)?.entries.find(({ key }) => key === target.entry.key)
    if (entry === undefined) return
    const status = neighbourStatus(entry.status, direction)
    if (status !== null || !canHaveStatus(entry)) toStatus(target, status)
    else announcer.say(words('statusEdge', { status: words(`statusNames.${entry.status ?? 'none'}`) }))
  }

  const takenBack = ({ outcome }: Submitted): string =>
    outcome.moved.length === 1
      ? words('undone', { title: nameOf(words, outcome.moved), position: outcome.to })
      : words('undoneSeveral', { count: outcome.moved.length })

  const madeAgain = ({ outcome }: Submitted): string => {
    const { moved, to: position, last, total } = outcome
    const ranged = String(last - position === moved.length - 1)
    return moved.length === 1
      ? words('redone', { title: nameOf(words, moved), position, total })
      : words('redoneSeveral', { count: moved.length, position, last, ranged, total })
  }

  /**
   * Turns the step on top of a stack. A move is shown at once; others are asked of the host, and which one that
   * is, is seen when it is their turn: two quick presses take back two steps.
   */
  function turnLast(stack: 'undo' | 'redo'): void {
    const last = useOrderStore.getState()[stack].at(-1)
    if (last?.kind === 'move') turnMove(last, stack)
    else if (last !== undefined) askInTurn(tools, () => turnTop(stack))
  }

  async function turnTop(stack: 'undo' | 'redo'): Promise<void> {
    const top = useOrderStore.getState()[stack].at(-1)
    if (top?.kind === 'move') turnMove(top, stack)
    else if (top?.kind === 'relocation') await turnRelocation(tools, top, stack === 'undo' ? 'redo' : 'undo')
    else if (top !== undefined && stack === 'undo') await restoreArticles(tools, top)
    else if (top !== undefined) await trashArticles(tools, top.series, top.keys, top)
  }

  function turnMove(move: MoveStep, stack: 'undo' | 'redo'): void {
    if (refuses(move.series)) return
    if (stack === 'undo') follow(sendBack(client, move), takenBack)
    else follow(sendAgain(client, move), madeAgain)
  }

  return {
    refuses,
    by: (target, places) => step(target, { kind: 'by', places }),
    aside(target, direction) {
      if (target.shown === 'board') toNeighbourStatus(target, direction)
      else if (target.shown === 'cards') step(target, { kind: 'by', places: direction })
      else step(target, { kind: 'section', direction })
    },
    toStatus,
    toSection(target, section) {
      const { folder } = target.series
      const series = seriesNow(folder)
      if (series === null || refuses(folder)) return
      const keys = chosenWith(folder, target.entry.key)
      submit(
        series,
        inPlace(series, keys).map((each) => ({ ...each, section })),
        settled,
      )
    },
    giveStatus(folder, keys, status) {
      if (!readsOnly(folder)) changeStatus(tools, folder, keys, status)
    },
    drop(folder, placements) {
      const series = seriesNow(folder)
      if (series === null || refuses(folder)) return
      submit(series, placements, ({ outcome }) => droppedWords(words, outcome))
    },
    place(folder, keys, to) {
      const series = seriesNow(folder)
      if (series === null || refuses(folder)) return
      submit(series, gathered(series, keys, to), settled)
    },
    trash({ series: { folder }, entry }) {
      if (readsOnly(folder)) return
      const keys = chosenWith(folder, entry.key)
      askInTurn(tools, () => trashArticles(tools, folder, keys))
    },
    toSeries({ series: { folder }, entry }, series) {
      if (!readsOnly(folder)) moveToSeries(tools, folder, chosenWith(folder, entry.key), series)
    },
    rename: (series, path, name) => renameArticle(tools, series, path, name),
    renameHeading: (article, line, text) => renameHeading(tools, article, line, text),
    renameFile: (series, path, to) => renameFile(tools, series, path, to),
    renameSeries: (series, folder) => renameSeries(tools, series, folder),
    reorderSeries: (series, before) => reorderSeries(tools, series, before),
    archiveSeries: (series, archived) => archiveSeries(tools, series, archived),
    duplicateSeries: (series) => duplicateSeries(tools, series),
    trashSeries: (series) => trashSeries(tools, series),
    addFiles(series, files, place) {
      if (!readsOnly(series))
        void files
          .then((all) => addFiles(tools, series, all, place))
          .catch((error: unknown) => fail(null, error))
    },
    setUnnumbered({ series: { folder }, entry }, unnumbered) {
      if (!readsOnly(folder)) setUnnumbered(tools, folder, chosenWith(folder, entry.key), unnumbered)
    },
    setLeftOut({ series: { folder }, entry }, leftOut) {
      if (!readsOnly(folder)) setLeftOut(tools, folder, chosenWith(folder, entry.key), leftOut)
    },
    changeProperties(series, keys, change) {
      if (!readsOnly(series)) changeProperties(tools, series, keys, change)
    },
    saveAsTemplate({ series: { folder }, entry }) {
      if (!readsOnly(folder)) saveTemplate(tools, folder, entry)
    },
    split: (article, line, title) => splitArticle(tools, article, line, title),
    duplicate({ series: { folder }, entry }) {
      if (!readsOnly(folder)) duplicateArticle(tools, folder, entry)
    },
    mergeWithNext({ series: { folder }, entry }) {
      if (!readsOnly(folder)) mergeWithNext(tools, folder, entry.key)
    },
    restoreVersion: (article, version) => restoreVersion(tools, article, version),
    restoreOrder: (series, version) => restoreOrder(tools, series, version),
    planned: createPlannedMover(tools),
    sections: createSectionMover({ ...tools, refuses }),
    fix: (fixes) => mendProblems(tools, fixes),
    undo: () => turnLast('undo'),
    redo: () => turnLast('redo'),
  }
}

/** What a step is called: its one article's whole title, or how many they are. */
function titleOf(words: OrderWords, moved: Series['entries']): string {
  const [first] = moved
  return moved.length === 1 && first !== undefined ? first.title : words('several', { count: moved.length })
}
