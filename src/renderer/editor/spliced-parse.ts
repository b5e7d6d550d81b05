import type { PartialParse, SyntaxNode, Tree } from '@lezer/common'
import { joinPieces, treePieces } from './tree-pieces.ts'

/** What is known of a text from the tree of the one before. */
export interface KnownTree {
  readonly tree: Tree
  /** The text is as it was up to here. */
  readonly before: number
  /** And from here on to its end, so many characters further down; null where the tree does not reach the end. */
  readonly after: { readonly from: number; readonly moved: number } | null
  readonly length: number
}

/** Begins to read a part of the text as one by itself. */
export type StartParse = (from: number, to: number) => PartialParse

/** What a block becomes may hang on so many blocks behind it, and may change so many before. */
const margin = 3
/** How many blocks behind a change are read first; and each time they turn out to have changed, so many times more. */
const firstReach = 3
const growth = 8

/** A block behind the change that begins one as before, if the text up to `end` says so. */
interface Seam {
  readonly node: SyntaxNode
  readonly end: number
  readonly reach: number
}

/**
 * Reads the blocks around a change and takes all others over. The Markdown parser takes each block over by itself,
 * which in a text of 200,000 words costs six milliseconds at each key; here it is a piece of the tree for each of
 * its levels. Null where nothing but the beginning of the text would be left to take over.
 */
export class SplicedParse implements PartialParse {
  readonly #known: KnownTree
  readonly #start: StartParse
  readonly #from: number
  #seam: Seam | null
  #inner: PartialParse
  #stop: number | null = null

  private constructor(known: KnownTree, start: StartParse, from: number) {
    this.#known = known
    this.#start = start
    this.#from = from
    this.#seam = this.#seamAt(firstReach)
    this.#inner = start(from, this.#seam?.end ?? known.length)
  }

  /** `lineStart` tells where the line of a place begins. */
  static begin(
    known: KnownTree,
    start: StartParse,
    lineStart: (position: number) => number,
  ): SplicedParse | null {
    const from = firstChanged(known)
    return from === null ? null : new SplicedParse(known, start, lineStart(from))
  }

  get parsedPos(): number {
    const end = this.#seam?.end ?? this.#known.length
    return Math.min(end, Math.max(this.#from, this.#inner.parsedPos))
  }

  get stoppedAt(): number | null {
    return this.#seam === null ? this.#inner.stoppedAt : null
  }

  /** Behind the seam nothing is left to do, so a stop there is none. */
  stopAt(position: number): void {
    this.#stop = position
    if (this.#seam !== null && position >= this.#seam.end) return
    this.#seam = null
    this.#inner.stopAt(position)
  }

  advance(): Tree | null {
    const read = this.#inner.advance()
    if (read === null) return null
    if (this.#seam === null) return this.#join(read, null)
    if (this.#meets(read, this.#seam)) return this.#join(read, this.#seam)
    this.#seam = this.#seamAt(this.#seam.reach * growth)
    this.#inner = this.#start(this.#from, this.#seam?.end ?? this.#known.length)
    if (this.#stop !== null) this.stopAt(this.#stop)
    return null
  }

  #seamAt(reach: number): Seam | null {
    const { tree, after } = this.#known
    if (after === null) return null
    let node = tree.topNode.childAfter(after.from - after.moved)
    for (let left = reach; left > 0 && node !== null; left -= 1) node = node.nextSibling
    const behind = next(node, margin)
    return node === null || behind === null ? null : { node, end: behind.from + after.moved, reach }
  }

  /** Whether what was read has the block of the seam where it was. */
  #meets(read: Tree, { node }: Seam): boolean {
    const moved = (this.#known.after?.moved ?? 0) - this.#from
    const found = read.topNode.childAfter(node.from + moved)
    return found?.from === node.from + moved && found.to === node.to + moved && found.type === node.type
  }

  #join(read: Tree, seam: Seam | null): Tree {
    const { tree, after, length } = this.#known
    const moved = after?.moved ?? 0
    const kept = treePieces(tree, 0, this.#from)
    if (seam === null) {
      const come = treePieces(read, 0, read.length, this.#from)
      return joinPieces(tree, [...kept, ...come], this.#from + read.length)
    }
    const come = treePieces(read, 0, seam.node.from + moved - this.#from, this.#from)
    const rest = treePieces(tree, seam.node.from, tree.length, moved)
    return joinPieces(tree, [...kept, ...come, ...rest], length)
  }
}

/** Where the first block begins that may be another now; null where all of them may be. */
function firstChanged({ tree, before }: KnownTree): number | null {
  let node = tree.topNode.childBefore(before)
  for (let left = margin; node !== null && left > 0; node = node.prevSibling) if (node.to < before) left -= 1
  return node === null ? null : node.from
}

function next(node: SyntaxNode | null, steps: number): SyntaxNode | null {
  let at = node
  for (let left = steps; left > 0 && at !== null; left -= 1) at = at.nextSibling
  return at
}
