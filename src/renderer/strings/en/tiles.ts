/** Words on the cards of a series, and on the columns of its board. */
export const tiles = {
  minutes: '{minutes, number} min',
  planned: 'Planned',
  missing: 'File missing',
  plannedFoot: 'No file yet',
  missingFoot: 'Its place in the order is kept',
  unplacedFoot: 'Not in the reading order',
  figures: '{minutes, plural, =0 {{count, number}} other {{count, number} · {minutes, number} min}}',
  columnLabel:
    '{status}, {count, plural, =0 {empty} one {# article} other {# articles}}{minutes, plural, =0 {} other {, {minutes, number} min}}',
} as const
