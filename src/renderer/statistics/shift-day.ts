/** The calendar day so many days later; earlier below zero. No zone has a say in it. */
export function shiftDay(day: string, by: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + by)
  return moment.toISOString().slice(0, 10)
}
