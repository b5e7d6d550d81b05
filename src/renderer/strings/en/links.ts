/** Words of the links between articles. */
export const links = {
  title: 'What links to “{title}”',
  close: 'Close',
  list: 'Links to this article',
  loading: 'Links',
  count:
    '{links, plural, one {One link} other {# links}} in {articles, plural, one {one article} other {# articles}}',
  line: 'Line {line, number}',
  lineTo: 'Line {line, number}, to #{fragment}',
  emptyTitle: 'Nothing links here yet',
  empty: 'Links from other articles to this one, wikilinks among them, are listed here.',
} as const
