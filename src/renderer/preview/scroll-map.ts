/** A place of the page whose line in the file is known. */
export interface ScrollPoint {
  /** Line of the file, from 1, with how much of it has passed; below 1 the head of the page. */
  readonly line: number
  /** Distance from the top of the page, in pixels. */
  readonly top: number
}

/** Where the line is on the page, between the two points around it. Points never fall. */
export function topOfLine(points: readonly ScrollPoint[], line: number): number {
  return between(points, line, 'line', 'top')
}

/** The line, with its fraction, that stands at this height. */
export function lineAtTop(points: readonly ScrollPoint[], top: number): number {
  return between(points, top, 'top', 'line')
}

function between(
  points: readonly ScrollPoint[],
  value: number,
  from: keyof ScrollPoint,
  to: keyof ScrollPoint,
): number {
  const after = points.findIndex((point) => point[from] > value)
  const last = points.at(-1)
  if (last === undefined) return 0
  if (after === -1) return last[to]
  const high = points[after]
  const low = points[after - 1]
  if (high === undefined || low === undefined) return points[0]?.[to] ?? 0
  return low[to] + ((value - low[from]) / (high[from] - low[from])) * (high[to] - low[to])
}
