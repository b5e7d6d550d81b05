import type { ListLayout } from './list-layout.ts'
import type { Entry } from '#shared/model/series'

/** Keys typed within this time of each other are one word. */
const pause = 900

/** What can be found by typing. */
export interface NamedRows {
  /** The rows in the order shown. */
  readonly rows: readonly { readonly key: string; readonly title: string | null }[]
  /** The articles that have numbers, those that are not shown too. */
  readonly numbered: readonly Pick<Entry, 'key' | 'number'>[]
}

export interface TypeAhead {
  /** The row that the keys typed so far name, from the active one on; null where none does. */
  press(key: string, active: string | null, now: number): string | null
}

/** Finds rows by what is typed: digits by the number that a row carries, others by how its title begins. */
export function typeAhead(named: () => NamedRows): TypeAhead {
  let typed = ''
  let last = Number.NEGATIVE_INFINITY
  return {
    press(key, active, now) {
      typed = now - last > pause ? key : typed + key
      last = now
      return /^\d+$/.test(typed)
        ? (named().numbered.find(({ number }) => Number(number) === Number(typed))?.key ?? null)
        : byTitle(named().rows, typed.toLocaleLowerCase(), active)
    },
  }
}

/** The rows of a list by their names; articles of closed groups are found by number. */
export function namesInList({ rowCount, rowAt, blocks }: ListLayout): NamedRows {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const row = rowAt(index)
    const title =
      row?.kind === 'entry' ? row.entry.title : row?.kind === 'head' ? row.block.group.title : null
    return { key: row?.key ?? '', title }
  })
  return { rows, numbered: blocks.flatMap(({ group }) => group.entries) }
}

/** One letter typed again and again goes from one title that begins with it to the next. */
function byTitle(rows: NamedRows['rows'], typed: string, active: string | null): string | null {
  const [letter = ''] = typed
  const repeated = [...typed].every((each) => each === letter)
  const wanted = repeated ? letter : typed
  const here = rows.findIndex(({ key }) => key === active)
  const start = here < 0 ? 0 : here + (repeated ? 1 : 0)
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(start + step) % rows.length]
    if (row?.title?.toLocaleLowerCase().startsWith(wanted) === true) return row.key
  }
  return null
}
