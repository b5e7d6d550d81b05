/**
 * Longest text that is laid out as one, in characters, a piece of markup counted as ten. Changing a letter of it lays
 * it out anew, in the thread that takes the keys: a megabyte takes a third of a second.
 */
const longestRun = 200_000
const tagWeight = 10

const edges =
  /<\/?(?:blockquote|br|d[dlt]|details|div|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|t[dhr]|ul)\b[^>]*>/

/** Whether a block of the page would keep the author's keys waiting while it is laid out. */
export function isTooMuch(html: string): boolean {
  return html.length > longestRun && html.split(edges).some((run) => weightOf(run) > longestRun)
}

function weightOf(run: string): number {
  if (run.length <= longestRun) return 0
  const [text = '', ...tags] = run.split('<')
  return tags.reduce(
    (sum, tag) => sum + tagWeight + Math.max(0, tag.length - 1 - tag.indexOf('>')),
    text.length,
  )
}
