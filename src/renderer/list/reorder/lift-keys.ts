import type { Announcer } from './announcer.ts'
import { keyboardStep, type Step } from './keyboard-step.ts'
import type { ListMover } from './create-mover.ts'
import { moveOutcome } from './move-outcome.ts'
import { liftedWords, settledWords, type OrderWords } from './move-words.ts'
import { applyMove } from './apply-move.ts'
import { useReorderStore, type Lift } from '../../stores/reorder-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'
import type { Move } from '#shared/order/move-entry'

const digitPause = 900

export interface LiftKeys {
  /** Lifts an article with Space. */
  lift(series: Series, entry: Entry): void
  /** Handles a key while an article is lifted; false for keys that lift mode does not know. */
  press(key: string): boolean
  cancel(): void
}

/** Lift mode: an article moves on screen only, until Enter or Space drops it or Esc takes it back. */
export function createLiftKeys(words: OrderWords, announcer: Announcer, mover: ListMover): LiftKeys {
  let digits = ''
  let digitTimer: ReturnType<typeof setTimeout> | undefined

  function lift(series: Series, entry: Entry): void {
    const total = series.entries.filter((each) => each.position !== null).length
    const position = entry.position ?? total + 1
    const start: Lift = {
      series: series.folder,
      key: entry.key,
      title: entry.title,
      from: { position, section: entry.section },
      numberBefore: entry.number,
      move: { to: position, section: entry.section },
    }
    useReorderStore.getState().setLift(start)
    const outcome = moveOutcome(series, entry.key, start.move, countsDrafts())
    if (outcome !== null) announcer.say(liftedWords(words, outcome))
  }

  function step(current: Lift, wanted: Step): void {
    const series = seriesNow(current.series)
    if (series === null) return
    const shown = applyMove(series, current.key, current.move, countsDrafts())
    const result = keyboardStep(shown, current.key, wanted)
    if (result === null) return
    if (result.kind === 'edge') {
      const total = shown.entries.filter((each) => each.position !== null).length
      if (result.at !== 'section') announcer.say(words(result.at, { total }))
      return
    }
    const outcome = moveOutcome(shown, current.key, result.move, countsDrafts())
    if (outcome === null) return
    useReorderStore.getState().setLift({ ...current, move: { ...current.move, ...defined(result.move) } })
    announcer.say(settledWords(words, outcome))
  }

  function drop(current: Lift): void {
    useReorderStore.getState().setLift(null)
    const unmoved = current.move.to === current.from.position && current.move.section === current.from.section
    if (unmoved) announcer.say(words('droppedInPlace', placeOf(current)))
    else mover.drop(current.series, current.key, current.move)
  }

  function cancel(): void {
    const current = useReorderStore.getState().lift
    if (current === null) return
    useReorderStore.getState().setLift(null)
    announcer.say(words('cancelled', placeOf(current)))
  }

  function typeDigit(current: Lift, digit: string): void {
    clearTimeout(digitTimer)
    digitTimer = setTimeout(() => (digits = ''), digitPause)
    digits += digit
    const position = Number(digits)
    if (position > 0) step(current, { kind: 'to', position })
  }

  return {
    lift,
    cancel,
    press(key) {
      const current = useReorderStore.getState().lift
      if (current === null) return false
      if (/^\d$/.test(key)) {
        typeDigit(current, key)
        return true
      }
      digits = ''
      if (key === 'Escape') cancel()
      else if (key === 'Enter' || key === ' ') drop(current)
      else {
        const wanted = steps[key]
        if (wanted === undefined) return false
        step(current, wanted)
      }
      return true
    },
  }
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { kind: 'by', places: -1 },
  ArrowDown: { kind: 'by', places: 1 },
  PageUp: { kind: 'by', places: -10 },
  PageDown: { kind: 'by', places: 10 },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  ArrowLeft: { kind: 'section', direction: -1 },
  ArrowRight: { kind: 'section', direction: 1 },
}

function placeOf(lift: Lift): { position: number; total: number } {
  const series = seriesNow(lift.series)
  const total = series?.entries.filter((each) => each.position !== null).length ?? lift.from.position
  return { position: lift.from.position, total }
}

function defined(move: Move): Move {
  return move.section === undefined ? { to: move.to } : move
}

function countsDrafts(): boolean {
  return useWorkspaceStore.getState().workspace?.drafts ?? false
}
