import type { StatusOutcome } from './status-outcome.ts'
import { nameOf, type OrderWords } from '../reorder/move-words.ts'
import type { Series } from '#shared/model/series'
import { noNumber } from '#shared/order/number-entries'

/** Said after articles have another status: where they are now, and that their places are the same. */
export function statusSetWords(t: OrderWords, { changed, status, after }: StatusOutcome): string {
  const facts = { title: nameOf(t, changed), status: t(`statusNames.${status ?? 'none'}`) }
  const [first] = changed
  if (changed.length !== 1 || first?.position == null) return t('statusSet', facts)
  const total = after.entries.filter(({ position }) => position !== null).length
  return t('statusSetInPlace', { ...facts, position: first.position, total })
}

/** The label at a drag over a column: what a drop would say, and the number that results. */
export function statusDropWords(t: OrderWords, before: Series, outcome: StatusOutcome): string {
  const { changed, status, without } = outcome
  const name = t(`statusNames.${status ?? 'none'}`)
  const [first] = changed
  if (first === undefined) return without.length > 0 ? t('statusNoFile') : t('statusStays', { status: name })
  if (changed.length > 1) return t('statusBecomeSeveral', { status: name, count: changed.length })
  const was = before.entries.find(({ key }) => key === first.key)?.number ?? noNumber
  const { number } = first
  if (was === number)
    return number === noNumber
      ? t('statusBecomes', { status: name })
      : t('statusBecomesKept', { status: name, number })
  return number === noNumber
    ? t('statusBecomesBare', { status: name })
    : t('statusBecomesNew', { status: name, number })
}
