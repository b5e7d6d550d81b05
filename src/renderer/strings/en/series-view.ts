/** Words of the view of one series. */
export const seriesView = {
  articles: '{count, plural, =0 {No articles yet} one {# article} other {# articles}}',
  minutesTotal: '~{minutes, number} min total',
  updated: 'Updated {day}',
  newArticle: 'New article',
  mode: 'How the series is shown',
  outline: 'Outline',
  grouped: 'Grouped',
  board: 'Board',
  cards: 'Cards',
  filter: 'Filter',
  filterField: 'Filter by title, tag, section or status',
  clearFilter: 'Clear filter',
  filtered: '{shown, number} of {count, plural, one {# article} other {# articles}}',
  nothingMatches: 'No articles match this filter',
  startTitle: 'Start with the list, or with a sentence',
  startText:
    'Begin with the first article, or drop Markdown files or a folder here: they are copied in, in name order. Numbers follow the list, so nothing is fixed yet.',
  damagedTitle: 'The order of this series needs a look',
  damaged:
    '{line, plural, =0 {<file>series.yaml</file> cannot be read.} other {<file>series.yaml</file> broke at line #.}} {total, plural, =0 {Nothing is lost} one {Its article is safe} other {All # articles are safe}}: {placed, plural, =0 {none keeps its} one {# keeps its} other {# keep their}} place{unplaced, plural, =0 {} one {, # is listed under Unplaced} other {, # are listed under Unplaced}}. Nothing is written until the file is mended.',
  showProblem: 'Show the problem',
  damagedReason: 'series.yaml has to be mended first',
  readOnlyReason: 'This workspace is open for reading',
  offlineReason: 'Seriatim does not answer at the moment',
  goneTitle: 'This series is not in the workspace any more',
  goneText:
    'Its folder was moved or renamed, or its series.yaml is gone. Whatever is on your disk is as it was.',
  allSeries: 'All Series',
  loading: 'Articles of this series',
} as const
