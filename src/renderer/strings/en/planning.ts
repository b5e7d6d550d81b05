/** Words of the dialog that plans titles. */
export const planning = {
  title: 'Plan titles',
  lines: 'Titles, one a line',
  hint: 'Each becomes a planned article at the end of the series.',
  found: '{count, plural, =0 {Nothing new.} one {One title.} other {{count, number} titles.}}',
  doubles:
    '{count, plural, one {One line stands twice and counts once.} other {{count, number} lines stand twice and count once.}}',
  known:
    '{count, plural, one {One is in the series already and is left out.} other {{count, number} are in the series already and are left out.}}',
  tooLong:
    '{count, plural, one {Line {line, number} is} other {Line {line, number} and {count, plural, =2 {another one} other {others}} are}} longer than {most, number} characters. Shorten {count, plural, one {it} other {them}} to go on.',
  tooMany:
    '{count, number} titles are more than can be planned at once. Plan {most, number} at most, then the others.',
  nothingYet: 'There is no title to plan yet.',
  section: 'Section',
  note: 'They have no file until you write them.',
  plan: '{count, plural, =0 {Plan} one {Plan one title} other {Plan {count, number} titles}}',
} as const
