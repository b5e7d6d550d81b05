import { useLocale, useNow } from 'use-intl'
import { useMoments } from './use-moments.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Tells how long ago a moment was, `4 minutes ago`, or its day where that is longer than one; in step to the minute.
 * Null for the minute that runs.
 */
export function useSince(): (iso: string) => string | null {
  const locale = useLocale()
  const { dayOf } = useMoments()
  const now = useNow({ updateInterval: minute }).getTime()
  return (iso) => {
    // A clock that was put back is no reason to tell of the future.
    const age = Math.max(0, now - new Date(iso).getTime())
    if (!(age < day)) return dayOf(iso)
    if (age < minute) return null
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
    return age < hour
      ? words.format(-Math.floor(age / minute), 'minute')
      : words.format(-Math.floor(age / hour), 'hour')
  }
}
