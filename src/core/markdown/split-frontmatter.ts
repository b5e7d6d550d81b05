/** A Markdown file cut at its frontmatter fences. Offsets are UTF-16 units into the source. */
export interface SplitSource {
  /** The YAML between the fences, without them; null when the file has no frontmatter. */
  readonly yaml: string | null
  /** Offset of the YAML's first character; 0 without frontmatter. */
  readonly yamlOffset: number
  readonly body: string
  readonly bodyOffset: number
  /** Lines of the source before the body: add it to a line of the body to get a line of the file. */
  readonly bodyLine: number
}

const opening = /^\uFEFF?---[ \t]*\r?\n/
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m

/**
 * Finds frontmatter as Jekyll defined it: `---` alone on the first line, closed by `---` or `...` alone
 * on a line. An opening fence that is never closed is text.
 */
export function splitFrontmatter(source: string): SplitSource {
  const start = opening.exec(source)?.[0].length
  if (start === undefined) return withoutFrontmatter(source)
  const end = closing.exec(source.slice(start))
  if (end === null) return withoutFrontmatter(source)
  const bodyOffset = start + end.index + end[0].length
  return {
    yaml: source.slice(start, start + end.index),
    yamlOffset: start,
    body: source.slice(bodyOffset),
    bodyOffset,
    bodyLine: countLineEnds(source, bodyOffset),
  }
}

function withoutFrontmatter(source: string): SplitSource {
  const bodyOffset = source.startsWith('\uFEFF') ? 1 : 0
  return { yaml: null, yamlOffset: 0, body: source.slice(bodyOffset), bodyOffset, bodyLine: 0 }
}

function countLineEnds(source: string, until: number): number {
  let lines = 0
  for (let at = source.indexOf('\n'); at >= 0 && at < until; at = source.indexOf('\n', at + 1)) lines += 1
  return lines
}
