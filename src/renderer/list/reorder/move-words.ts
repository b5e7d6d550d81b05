import { sectionName } from '../list-groups.ts'
import { shortTitle } from '../short-title.ts'
import type { MoveOutcome } from './move-outcome.ts'
import type { Entry } from '#shared/model/series'
import { noNumber } from '#shared/order/number-entries'
import type { useTranslations } from 'use-intl'

/** Translates messages of the `order` namespace. */
export type OrderWords = ReturnType<typeof useTranslations<'order'>>

/** The name of one article, or how many there are. */
export function nameOf(t: OrderWords, entries: readonly Pick<Entry, 'title'>[]): string {
  const [first] = entries
  return entries.length === 1 && first !== undefined
    ? shortTitle(first.title)
    : t('several', { count: entries.length })
}

/** Said after the keys rest: where the articles stand now. */
export function settledWords(t: OrderWords, outcome: MoveOutcome): string {
  const section = commonSection(outcome)
  const facts = { title: nameOf(t, outcome.moved), ...range(outcome), total: outcome.total }
  if (outcome.sectionChanged && outcome.from === outcome.to && outcome.others === 0) {
    return section === null ? t('noSectionOnly', facts) : t('sectionOnly', { ...facts, section })
  }
  const place = { ...facts, sectioned: String(section !== null), section: section ?? '' }
  return outcome.next === null
    ? t('settledLast', place)
    : t('settledBefore', { ...place, next: shortTitle(outcome.next.title) })
}

/** Said when articles are lifted with Space. */
export function liftedWords(t: OrderWords, outcome: MoveOutcome): string {
  const section = commonSection(outcome)
  return t('lifted', {
    title: nameOf(t, outcome.moved),
    ...range(outcome),
    total: outcome.total,
    sectioned: String(section !== null),
    section: section ?? '',
  })
}

/** Said after a drop. */
export function droppedWords(t: OrderWords, outcome: MoveOutcome): string {
  const { from, to, others, direction } = outcome
  const places = range(outcome)
  if (from === null || (from === to && others === 0)) {
    return t('droppedInPlace', { ...places, total: outcome.total })
  }
  const moved = outcome.moved.length
  return t('dropped', { ...places, moved, from, others, direction: t(direction) })
}

/** Said when a lift or a drag is given up. `position` is that of the first. */
export function cancelledWords(
  t: OrderWords,
  { count, position, total }: { readonly count: number; readonly position: number; readonly total: number },
): string {
  return count === 1 ? t('cancelled', { position, total }) : t('cancelledSeveral', { count })
}

/** The label at the insertion line: place, and the number that results. */
export function placeWords(t: OrderWords, outcome: MoveOutcome, into: string | null): string {
  if (outcome.same) return t('stays')
  const numbers = outcome.moved.flatMap(({ number }) => (number === noNumber ? [] : [number]))
  const [first] = numbers
  const last = numbers.at(-1)
  const number = first === last ? (first ?? '') : t('numberRange', { first: first ?? '', last: last ?? '' })
  const count = outcome.moved.length
  if (into !== null) {
    if (first === undefined) return t('placeInto', { section: into })
    return outcome.from === outcome.to && outcome.others === 0
      ? t('staysInto', { section: into, number, count })
      : t('becomesInto', { section: into, number, count })
  }
  if (outcome.next !== null) {
    const next = shortTitle(outcome.next.title)
    return first === undefined ? t('placeBefore', { next }) : t('becomesBefore', { next, number, count })
  }
  const previous = shortTitle(outcome.previous?.title ?? '')
  return first === undefined ? t('placeAfter', { previous }) : t('becomesAfter', { previous, number, count })
}

/** The sentence of the Move to number dialog. */
export function outcomeWords(t: OrderWords, outcome: MoveOutcome): string {
  const count = outcome.moved.length
  if (outcome.same) return t('outcomeSame', { count })
  const next = outcome.next === null ? null : shortTitle(outcome.next.title)
  const previous =
    outcome.previous === null ? null : `${outcome.previous.number} ${shortTitle(outcome.previous.title)}`
  const place =
    previous === null
      ? next === null
        ? ''
        : t('outcomeFirst', { next })
      : next === null
        ? t('outcomeLast', { previous })
        : t('outcomeBetween', { previous, next })
  const numbers = outcome.moved.flatMap(({ number }) => (number === noNumber ? [] : [number]))
  const [first] = numbers
  const last = numbers.at(-1)
  const becomes =
    first === undefined
      ? ''
      : first === last
        ? t('outcomeNumber', { number: first })
        : t('outcomeNumbers', { first, last: last ?? '' })
  // Only one article that moves shifts every other by the same.
  const by = count === 1 ? t('byOne') : ''
  return place + becomes + t('outcomeOthers', { others: outcome.others, direction: t(outcome.direction), by })
}

/** `8`, or `6 to 8` where several stand together, else only the first. */
function range({ to, last, moved }: MoveOutcome): { position: number; last: number; ranged: string } {
  return { position: to, last, ranged: String(moved.length > 1 && last - to === moved.length - 1) }
}

/** The name of the section that all of them are in; null for none, or where they differ. */
function commonSection({ after, moved }: MoveOutcome): string | null {
  const [first] = moved
  return moved.every(({ section }) => section === first.section) ? sectionName(after, first.section) : null
}
