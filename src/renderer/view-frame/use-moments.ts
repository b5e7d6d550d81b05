import { useFormatter, useLocale } from 'use-intl'
import { formatDay } from '#core/markdown/format-date'
import { localDay } from '#shared/calendar/local-day'

/** Moments as an author's own clock and calendar tell them. */
export interface Moments {
  /** `12 Mar 2026` */
  readonly dayOf: (iso: string) => string
  /** `14:32` */
  readonly timeOf: (iso: string) => string
  /** `12 Mar 2026, 14:32` */
  readonly momentOf: (iso: string) => string
}

export function useMoments(): Moments {
  const format = useFormatter()
  const locale = useLocale()
  const dayOf = (iso: string): string => {
    const date = new Date(iso)
    if (Number.isNaN(date.getTime())) return iso
    return formatDay(localDay(date), locale)
  }
  const timeOf = (iso: string): string => {
    const date = new Date(iso)
    if (Number.isNaN(date.getTime())) return ''
    return format.dateTime(date, { hour: '2-digit', minute: '2-digit', hour12: false })
  }
  return {
    dayOf,
    timeOf,
    momentOf: (iso) => [dayOf(iso), timeOf(iso)].filter((part) => part !== '').join(', '),
  }
}
