const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A calendar day (`YYYY-MM-DD`) in the page's language: `12 Mar 2026`. No time zone plays a part. English
 * (`en`, `en-GB`) is spelled here, since the tables of engines differ; other languages by `Intl`. A text
 * that is no day is returned as it is.
 */
export function formatDay(isoDay: string, language: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDay)
  if (parts === null) return isoDay
  const [year, month, day] = parts.slice(1).map(Number)
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)
  if (new Date(time).toISOString().slice(0, 10) !== parts[0]) return isoDay
  if (/^en(?:-GB)?$/i.test(language)) return `${day} ${months[(month ?? 1) - 1]} ${year}`
  return new Intl.DateTimeFormat(knownLanguage(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  }).format(time)
}

/** A language tag that is not well formed reads as English. */
function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
