import { Tree } from '@lezer/common'

/** A subtree and where it begins. */
export interface TreePiece {
  readonly tree: Tree
  readonly from: number
}

/**
 * The blocks of a tree that lie within two places, in the largest pieces that the tree has of them: their number
 * grows with its depth. `moved` is added to where they begin.
 */
export function treePieces(tree: Tree, from: number, to: number, moved = 0): TreePiece[] {
  const pieces: TreePiece[] = []
  collect(tree, 0)
  return pieces

  function collect(parent: Tree, base: number): void {
    for (const [index, child] of parent.children.entries()) {
      const start = base + (parent.positions[index] ?? 0)
      const end = start + child.length
      if (start >= to) return
      if (end <= from || !(child instanceof Tree)) continue
      if (start >= from && end <= to) pieces.push({ tree: child, from: start + moved })
      else if (child.type.isAnonymous) collect(child, start)
    }
  }
}

/** One tree, like the one that they were taken from, of pieces in order. */
export function joinPieces(like: Tree, pieces: readonly TreePiece[], length: number): Tree {
  return new Tree(
    like.type,
    pieces.map(({ tree }) => tree),
    pieces.map(({ from }) => from),
    length,
  ).balance()
}
