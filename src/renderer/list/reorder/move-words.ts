import { sectionName } from '../list-groups.ts'
import { shortTitle } from '../short-title.ts'
import type { MoveOutcome } from './move-outcome.ts'
import { noNumber } from '#shared/order/number-entries'
import type { useTranslations } from 'use-intl'

/** Translates messages of the `order` namespace. */
export type OrderWords = ReturnType<typeof useTranslations<'order'>>

/** Said after the keys rest: where the article stands now. */
export function settledWords(t: OrderWords, outcome: MoveOutcome): string {
  const title = shortTitle(outcome.moved.title)
  const { to: position, total } = outcome
  const section = sectionName(outcome.after, outcome.moved.section)
  if (outcome.sectionChanged && outcome.from === position) {
    return section === null
      ? t('noSectionOnly', { title, position, total })
      : t('sectionOnly', { title, section, position, total })
  }
  const place = { title, position, total, sectioned: String(section !== null), section: section ?? '' }
  return outcome.next === null
    ? t('settledLast', place)
    : t('settledBefore', { ...place, next: shortTitle(outcome.next.title) })
}

/** Said when an article is lifted with Space. */
export function liftedWords(t: OrderWords, outcome: MoveOutcome): string {
  const section = sectionName(outcome.after, outcome.moved.section)
  return t('lifted', {
    title: shortTitle(outcome.moved.title),
    position: outcome.to,
    total: outcome.total,
    sectioned: String(section !== null),
    section: section ?? '',
  })
}

/** Said after a drop. */
export function droppedWords(t: OrderWords, outcome: MoveOutcome): string {
  const { from, to: position, total, others } = outcome
  if (from === null || from === position) return t('droppedInPlace', { position, total })
  return t('dropped', { position, from, others, direction: t(outcome.direction) })
}

/** The label at the insertion line: place, and the number that results. */
export function placeWords(t: OrderWords, outcome: MoveOutcome, into: string | null): string {
  if (outcome.same) return t('stays')
  const { number } = outcome.moved
  const numbered = number !== noNumber
  if (into !== null) {
    if (!numbered) return t('placeInto', { section: into })
    return outcome.from === outcome.to
      ? t('staysInto', { section: into, number })
      : t('becomesInto', { section: into, number })
  }
  if (outcome.next !== null) {
    const next = shortTitle(outcome.next.title)
    return numbered ? t('becomesBefore', { next, number }) : t('placeBefore', { next })
  }
  const previous = shortTitle(outcome.previous?.title ?? '')
  return numbered ? t('becomesAfter', { previous, number }) : t('placeAfter', { previous })
}

/** The sentence of the Move to number dialog. */
export function outcomeWords(t: OrderWords, outcome: MoveOutcome): string {
  if (outcome.same) return t('outcomeSame')
  const next = outcome.next === null ? null : shortTitle(outcome.next.title)
  const previous =
    outcome.previous === null ? null : `${outcome.previous.number} ${shortTitle(outcome.previous.title)}`
  const place =
    previous === null
      ? t('outcomeFirst', { next: next ?? '' })
      : next === null
        ? t('outcomeLast', { previous })
        : t('outcomeBetween', { previous, next })
  const { number } = outcome.moved
  const becomes = number === noNumber ? '' : t('outcomeNumber', { number })
  return place + becomes + t('outcomeOthers', { others: outcome.others, direction: t(outcome.direction) })
}
