import { sameEnds } from '#core/markdown/same-ends'

/** A page as pieces of the one before and new HTML, in order. */
export type PatchPart =
  | { readonly kind: 'keep'; readonly from: number; readonly count: number }
  | { readonly kind: 'insert'; readonly html: readonly string[] }

/**
 * Says how to make one list of blocks from another so that blocks that are in both stay as they are.
 * What is equal at both ends is matched first; between them every block takes the next equal one.
 */
export function diffBlocks(before: readonly string[], after: readonly string[]): PatchPart[] {
  const { head, tail } = sameEnds(before, after)
  const parts = new PartList()
  parts.keep(0, head)
  matchMiddle(parts, before.slice(head, before.length - tail), after.slice(head, after.length - tail), head)
  parts.keep(before.length - tail, tail)
  return parts.done
}

function matchMiddle(
  parts: PartList,
  before: readonly string[],
  after: readonly string[],
  offset: number,
): void {
  const places = new Map<string, Places>()
  before.forEach((html, index) => {
    const known = places.get(html)
    if (known === undefined) places.set(html, { all: [index], passed: 0 })
    else known.all.push(index)
  })
  let next = 0
  for (const html of after) {
    const place = takeFrom(places.get(html), next)
    if (place === undefined) parts.insert(html)
    else {
      parts.keep(place + offset, 1)
      next = place + 1
    }
  }
}

/** Where equal blocks stand, in order, and how many of those places are used or passed. */
interface Places {
  readonly all: number[]
  passed: number
}

/** The first place that is not passed yet; those before it are of no use any more. */
function takeFrom(places: Places | undefined, next: number): number | undefined {
  if (places === undefined) return undefined
  for (; places.passed < places.all.length; places.passed += 1) {
    const place = places.all[places.passed]
    if (place !== undefined && place >= next) {
      places.passed += 1
      return place
    }
  }
  return undefined
}

class PartList {
  readonly done: PatchPart[] = []
  /** The list of the last part, while that is an insertion. */
  #inserted: string[] = []

  keep(from: number, count: number): void {
    if (count === 0) return
    const last = this.done.at(-1)
    if (last?.kind === 'keep' && last.from + last.count === from) {
      this.done[this.done.length - 1] = { kind: 'keep', from: last.from, count: last.count + count }
    } else this.done.push({ kind: 'keep', from, count })
  }

  insert(html: string): void {
    if (this.done.at(-1)?.kind !== 'insert') {
      this.#inserted = []
      this.done.push({ kind: 'insert', html: this.#inserted })
    }
    this.#inserted.push(html)
  }
}
