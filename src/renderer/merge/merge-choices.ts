import type { MergeHunk } from '#core/markdown/merge-runs'

/** What the author wants at a place that both changed. */
export type Choice =
  | { readonly kind: 'theirs' | 'mine' | 'both' }
  | { readonly kind: 'edited'; readonly text: string }

/** Choices by the place of their hunk among all hunks. */
export type Choices = ReadonlyMap<number, Choice>

export type ConflictHunk = Extract<MergeHunk, { kind: 'conflict' }>

/** What a choice makes of a hunk; both are theirs, then mine, on lines of their own. */
export function chosenText({ mine, theirs }: ConflictHunk, choice: Choice): string {
  switch (choice.kind) {
    case 'mine':
      return mine
    case 'theirs':
      return theirs
    case 'both':
      return theirs + (theirs === '' || theirs.endsWith('\n') ? '' : '\n') + mine
    case 'edited':
      return choice.text
  }
}

/** The whole text; null while something is left to decide. */
export function mergedText(hunks: readonly MergeHunk[], choices: Choices): string | null {
  const parts = hunks.map((hunk, index) => {
    if (hunk.kind === 'agreed') return hunk.text
    const choice = choices.get(index)
    return choice === undefined ? null : chosenText(hunk, choice)
  })
  return parts.some((part) => part === null) ? null : parts.join('')
}

/** The first place that is not decided, from one on and around; null where all are. */
export function nextOpen(places: readonly number[], choices: Choices, from: number): number | null {
  const order = [...places.filter((place) => place > from), ...places.filter((place) => place <= from)]
  return order.find((place) => !choices.has(place)) ?? null
}

/** What is shown of a merge: the places in conflict, and what is settled between them as one text each. */
export type ShownHunk =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'conflict'; readonly place: number; readonly hunk: ConflictHunk }

export function shownHunks(hunks: readonly MergeHunk[]): ShownHunk[] {
  const shown: ShownHunk[] = []
  for (const [place, hunk] of hunks.entries()) {
    const last = shown.at(-1)
    if (hunk.kind === 'conflict') shown.push({ kind: 'conflict', place, hunk })
    else if (last?.kind === 'settled') shown[shown.length - 1] = { ...last, text: last.text + hunk.text }
    else shown.push({ kind: 'settled', text: hunk.text })
  }
  return shown
}

/** The line of the author's text, from 1, at which each hunk begins. */
export function linesOfMine(hunks: readonly MergeHunk[]): number[] {
  let line = 1
  return hunks.map((hunk) => {
    const at = line
    const text = hunk.kind === 'conflict' ? hunk.mine : hunk.text
    line += text.split('\n').length - 1
    return at
  })
}
