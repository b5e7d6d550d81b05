import type { Announcer } from './announcer.ts'
import { keyboardStep, type Step } from './keyboard-step.ts'
import type { ListMover } from './create-mover.ts'
import { moveOutcome } from './move-outcome.ts'
import { cancelledWords, liftedWords, nameOf, settledWords, type OrderWords } from './move-words.ts'
import { applyPlacements, entriesOf, inPlace, placedEntries } from './placement.ts'
import { chosenWith } from '../../stores/selection-store.ts'
import { useReorderStore, type Lift } from '../../stores/reorder-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'

const digitPause = 900

export interface LiftKeys {
  /** Lifts an article with Space, and all that are selected with it. */
  lift(series: Series, entry: Entry): void
  /** Handles a key while articles are lifted; false for keys that lift mode does not know. */
  press(key: string, stepOf: ((key: string) => Step | null) | null): boolean
  cancel(): void
}

/** Lift mode: articles move on screen only, until Enter or Space drops them or Esc takes them back. */
export function createLiftKeys(words: OrderWords, announcer: Announcer, mover: ListMover): LiftKeys {
  let digits = ''
  let digitTimer: ReturnType<typeof setTimeout> | undefined

  function lift(series: Series, entry: Entry): void {
    if (mover.refuses(series.folder)) return
    const lifted = entriesOf(series, chosenWith(series.folder, entry.key))
    const keys = lifted.map(({ key }) => key)
    const from = inPlace(series, keys)
    const start: Lift = {
      series: series.folder,
      keys,
      taken: new Set(keys),
      active: entry.key,
      title: nameOf(words, lifted),
      from,
      numbersBefore: new Map(lifted.map(({ key, number }) => [key, number])),
      placements: from,
    }
    useReorderStore.getState().setLift(start)
    const outcome = moveOutcome(series, start.placements, countsDrafts())
    if (outcome !== null) announcer.say(liftedWords(words, outcome))
  }

  function step(current: Lift, wanted: Step): void {
    const series = seriesNow(current.series)
    if (series === null) return
    const shown = applyPlacements(series, current.placements, countsDrafts())
    const result = keyboardStep(shown, current.keys, wanted)
    if (result === null) return
    if (result.kind === 'edge') {
      if (result.at === 'first' || result.at === 'last') {
        announcer.say(words(result.at, { total: placedEntries(shown).length }))
      }
      return
    }
    const outcome = moveOutcome(shown, result.placements, countsDrafts())
    if (outcome === null) return
    useReorderStore.getState().setLift({ ...current, placements: result.placements })
    announcer.say(settledWords(words, outcome))
  }

  function drop(current: Lift): void {
    useReorderStore.getState().setLift(null)
    const series = seriesNow(current.series)
    const outcome = series === null ? null : moveOutcome(series, current.placements, countsDrafts())
    if (outcome === null) return
    // An unplaced article that was lifted and put down again has not joined the list.
    if (!outcome.same && current.placements !== current.from)
      return mover.drop(current.series, current.placements)
    const { to: position, last, total } = outcome
    const ranged = String(last > position && last - position === outcome.moved.length - 1)
    announcer.say(words('droppedInPlace', { position, last, ranged, total }))
  }

  function cancel(): void {
    const current = useReorderStore.getState().lift
    if (current === null) return
    useReorderStore.getState().setLift(null)
    const series = seriesNow(current.series)
    const position = current.from[0]?.to ?? 1
    const total = series === null ? position : placedEntries(series).length
    announcer.say(cancelledWords(words, { count: current.keys.length, position, total }))
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
    press(key, stepOf) {
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
        const wanted = stepOf?.(key) ?? null
        if (wanted === null) return false
        step(current, wanted)
      }
      return true
    },
  }
}

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowUp', { kind: 'by', places: -1 }],
  ['ArrowDown', { kind: 'by', places: 1 }],
  ['PageUp', { kind: 'by', places: -10 }],
  ['PageDown', { kind: 'by', places: 10 }],
  ['Home', { kind: 'first' }],
  ['End', { kind: 'last' }],
  ['ArrowLeft', { kind: 'section', direction: -1 }],
  ['ArrowRight', { kind: 'section', direction: 1 }],
])

/** In a list the arrows to the side change the section; they follow the direction of reading. */
export function stepInList(key: string): Step | null {
  const step = steps.get(key) ?? null
  if (step?.kind !== 'section' || document.documentElement.dir !== 'rtl') return step
  return { kind: 'section', direction: step.direction === 1 ? -1 : 1 }
}

function countsDrafts(): boolean {
  return useWorkspaceStore.getState().workspace?.drafts ?? false
}
