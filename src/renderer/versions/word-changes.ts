import { presentableDiff } from '@codemirror/merge'

/** A run of text that both have, that only the older one has, or only the newer one. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** A line as it is shown, or a number of lines that are equal and left out. */
export type ShownLine =
  | { readonly kind: 'line'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'skipped'; readonly lines: number }

/** So many equal lines are shown around a change. */
const context = 2
/** Fewer equal lines than these are not worth leaving out. */
const worthSkipping = 4
/** Where two texts differ by more characters than these, the comparison is coarser. */
const scanLimit = 4000

/** What became of one text in another, word by word, with what is equal left out but for a few lines. */
export function wordChanges(was: string, now: string): ShownLine[] {
  const lines = linesOf(wordPieces(was, now))
  const near = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (line.every(({ kind }) => kind === 'same')) continue
    for (let each = index - context; each <= index + context; each += 1) near.add(each)
  }
  const shown: ShownLine[] = []
  let skipped: Piece[][] = []
  const leaveOut = (): void => {
    if (skipped.length < worthSkipping)
      shown.push(...skipped.map((pieces) => ({ kind: 'line', pieces }) as const))
    else shown.push({ kind: 'skipped', lines: skipped.length })
    skipped = []
  }
  for (const [index, pieces] of lines.entries()) {
    if (!near.has(index)) {
      skipped.push(pieces)
      continue
    }
    leaveOut()
    shown.push({ kind: 'line', pieces })
  }
  leaveOut()
  return shown
}

/** Both texts in one: what both have, and what each has alone, aligned to words. */
export function wordPieces(was: string, now: string): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text })
  }
  let at = 0
  for (const { fromA, toA, fromB, toB } of presentableDiff(was, now, { scanLimit })) {
    add('same', now.slice(at, fromB))
    add('gone', was.slice(fromA, toA))
    add('new', now.slice(fromB, toB))
    at = toB
  }
  add('same', now.slice(at))
  return pieces
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  for (const { kind, text } of pieces) {
    const [first = '', ...rest] = text.split('\n')
    if (first !== '') line.push({ kind, text: first })
    for (const next of rest) {
      // A line break that came or went is shown where nothing else of its line tells of it.
      if (kind !== 'same' && line.at(-1)?.kind !== kind) line.push({ kind, text: '\n' })
      lines.push(line)
      line = next === '' ? [] : [{ kind, text: next }]
    }
  }
  if (line.length > 0) lines.push(line)
  return lines
}
