import type { Announcer } from './announcer.ts'
import { keyboardStep } from './keyboard-step.ts'
import { droppedWords, settledWords, type OrderWords } from './move-words.ts'
import { redoMove, submitMove, undoMove, type Submitted } from './submit-move.ts'
import { shortTitle } from '../short-title.ts'
import type { ActionTarget, Mover } from '../../actions/action.ts'
import type { Client } from '../../bridge/client.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import type { Move } from '#shared/order/move-entry'

export interface MoverOptions {
  readonly client: Client
  readonly words: OrderWords
  readonly announcer: Announcer
  /** Shows a failure: the sentence of the list, and the cause. */
  readonly fail: (sentence: string, error: unknown) => void
}

/** The mover of the list, with the two ends of a lift or a drag: one move, one sentence, one step. */
export interface ListMover extends Mover {
  /** Moves and says "Dropped. Now 6, was 8." */
  drop(series: string, key: string, move: Move): void
  /** Moves and says where the article stands now. */
  place(series: string, key: string, move: Move): void
}

export function createMover({ client, words, announcer, fail }: MoverOptions): ListMover {
  function follow(sent: Submitted | null, say: (sent: Submitted) => string): void {
    if (sent === null) return
    const { moved, from, after } = sent.outcome
    useUiStore.getState().setGroupOpen(after.folder, groupKey(moved.section), true)
    announcer.say(say(sent))
    void sent.done.then((result) => {
      if (result.kind !== 'failed') return
      const sentence = words('failed', { title: shortTitle(moved.title), position: from ?? sent.outcome.to })
      announcer.say(sentence)
      fail(sentence, result.error)
    })
  }

  const settled = ({ outcome }: Submitted): string => settledWords(words, outcome)

  function step(target: ActionTarget, wanted: Parameters<typeof keyboardStep>[2]): void {
    const series = seriesNow(target.series.folder)
    if (series === null) return
    const result = keyboardStep(series, target.entry.key, wanted)
    if (result === null) return
    if (result.kind === 'move') {
      follow(submitMove(client, series.folder, target.entry.key, result.move), settled)
    } else if (result.at !== 'section') {
      announcer.say(
        words(result.at, { total: series.entries.filter((each) => each.position !== null).length }),
      )
    }
  }

  return {
    by: (target, places) => step(target, { kind: 'by', places }),
    toNeighbourSection: (target, direction) => step(target, { kind: 'section', direction }),
    toSection(target, section) {
      const { folder } = target.series
      const now = seriesNow(folder)
      const entry = now?.entries.find((each) => each.key === target.entry.key)
      if (now === null || entry === undefined) return
      const to = entry.position ?? now.entries.length
      follow(submitMove(client, folder, entry.key, { to, section }), settled)
    },
    drop(series, key, move) {
      follow(submitMove(client, series, key, move), ({ outcome }) => droppedWords(words, outcome))
    },
    place: (series, key, move) => follow(submitMove(client, series, key, move), settled),
    undo: () =>
      follow(undoMove(client), ({ outcome }) =>
        words('undone', { title: shortTitle(outcome.moved.title), position: outcome.to }),
      ),
    redo: () =>
      follow(redoMove(client), ({ outcome }) =>
        words('redone', {
          title: shortTitle(outcome.moved.title),
          position: outcome.to,
          total: outcome.total,
        }),
      ),
  }
}

function groupKey(section: string | null): string {
  return section === null ? 'none' : `section:${section}`
}
