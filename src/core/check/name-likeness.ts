/**
 * How alike two names are, from 0 to 1: one less the share of letters that would have to be put in, left out, put
 * in place of another or changed with their neighbour (the restricted distance of Damerau and Levenshtein).
 * Names that cannot reach `atLeast` are not looked at closely: 0.
 */
export function nameLikeness(one: string, other: string, atLeast = 0): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  const most = (1 - atLeast) * longest
  if (Math.abs(one.length - other.length) > most || (atLeast > 0 && strangers(one, other) > most)) return 0
  return 1 - distance(one, other) / longest
}

/** Letters that one name has and the other has not, at the side that has more of them: no distance is shorter. */
function strangers(one: string, other: string): number {
  const counts = new Map<number, number>()
  for (let at = 0; at < one.length; at += 1) {
    const code = one.charCodeAt(at)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at < other.length; at += 1) {
    const code = other.charCodeAt(at)
    const left = counts.get(code) ?? 0
    if (left === 0) continue
    counts.set(code, left - 1)
    common += 1
  }
  return Math.max(one.length, other.length) - common
}

function distance(one: string, other: string): number {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1]
      let least = Math.min(
        (above[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
      )
      const crossed = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      if (crossed) least = Math.min(least, (before[at - 2] ?? 0) + 1)
      line.push(least)
    }
    before = above
    above = line
  }
  return above[other.length] ?? 0
}
