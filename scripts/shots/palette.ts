/** A colour with the number of pixels that have it; red, green and blue 0 to 255. */
interface Counted {
  readonly colour: number
  readonly count: number
}

const shifts = [16, 8, 0] as const

/**
 * At most 256 colours that stand for all of a picture's, and for each of those the index of its own. A
 * picture with no more keeps every one; else neighbours share one, by median cut over how often they occur.
 */
export function paletteOf(histogram: ReadonlyMap<number, number>): {
  readonly colours: readonly number[]
  readonly index: ReadonlyMap<number, number>
} {
  const boxes: Counted[][] = [[...histogram].map(([colour, count]) => ({ colour, count }))]
  while (boxes.length < 256) {
    const at = widest(boxes)
    const box = boxes[at]
    if (box === undefined || box.length < 2) break
    boxes.splice(at, 1, ...cut(box))
  }
  const colours = boxes.map(mean)
  const index = new Map(boxes.flatMap((box, at) => box.map(({ colour }) => [colour, at] as const)))
  return { colours, index }
}

/** The box whose halves differ most, weighed by its pixels. */
function widest(boxes: readonly (readonly Counted[])[]): number {
  const weights = boxes.map((box) => {
    const pixels = box.reduce((sum, { count }) => sum + count, 0)
    return spread(box).width ** 2 * Math.sqrt(pixels)
  })
  return weights.indexOf(Math.max(...weights))
}

function cut(box: readonly Counted[]): readonly [Counted[], Counted[]] {
  const { shift } = spread(box)
  const sorted = box.toSorted((a, b) => part(a.colour, shift) - part(b.colour, shift))
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2
  let passed = 0
  const found = sorted.findIndex(({ count }) => (passed += count) >= half)
  const at = Math.min(Math.max(found, 1), sorted.length - 1)
  return [sorted.slice(0, at), sorted.slice(at)]
}

function spread(box: readonly Counted[]): { readonly shift: number; readonly width: number } {
  const spreads = shifts.map((shift) => {
    const parts = box.map(({ colour }) => part(colour, shift))
    return {
      shift,
      width: parts.reduce((a, b) => Math.max(a, b), 0) - parts.reduce((a, b) => Math.min(a, b), 255),
    }
  })
  return spreads.reduce((best, each) => (each.width > best.width ? each : best))
}

function mean(box: readonly Counted[]): number {
  // What most pixels have stays as it is: surfaces and letters are not mixed with their edges.
  const [most] = box.toSorted((a, b) => b.count - a.count)
  return most?.colour ?? 0
}

function part(colour: number, shift: number): number {
  return (colour >> shift) & 0xff
}
