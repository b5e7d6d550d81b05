/** Elements that begin a line of their own, or a cell, where a browser shows them. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup ' +
    'option p pre search section select summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/**
 * True when the words before and behind a tag of this name are two, whether a page keeps the tag or leaves it
 * out. All other tags, those of unknown elements too, stand within a word like `<b>` does.
 */
export function partsWords(name: string): boolean {
  return blocks.has(name)
}
