import type { ListLayout } from './list-layout.ts'

/** Keys typed within this time of each other are one word. */
const pause = 900

export interface TypeAhead {
  /** The row that the keys typed so far name, from the active one on; null where none does. */
  press(key: string, active: string | null, now: number): string | null
}

/** Finds rows by what is typed: digits by the number that a row carries, others by how its title begins. */
export function typeAhead(layout: () => ListLayout): TypeAhead {
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  return {
    press(key, active, now) {
      typed = now - last > pause ? key : typed + key
      last = now
      return /^\d+$/.test(typed)
        ? byNumber(layout(), Number(typed))
        : byTitle(layout(), typed.toLocaleLowerCase(), active)
    },
  }
}

/** Articles of closed groups are found too. */
function byNumber({ blocks }: ListLayout, wanted: number): string | null {
  for (const { group } of blocks) {
    const found = group.entries.find(({ number }) => Number(number) === wanted)
    if (found !== undefined) return found.key
  }
  return null
}

/** One letter typed again and again goes from one title that begins with it to the next. */
function byTitle(layout: ListLayout, typed: string, active: string | null): string | null {
  const [letter = ''] = typed
  const repeated = [...typed].every((each) => each === letter)
  const wanted = repeated ? letter : typed
  const here = active === null ? null : layout.rowOf(active)
  const start = here === null ? 0 : here.index + (repeated ? 1 : 0)
  for (let step = 0; step < layout.rowCount; step += 1) {
    const row = layout.rowAt((start + step) % layout.rowCount)
    if (row === null) continue
    const title = row.kind === 'entry' ? row.entry.title : row.kind === 'head' ? row.block.group.title : null
    if (title?.toLocaleLowerCase().startsWith(wanted) === true) return row.key
  }
  return null
}
