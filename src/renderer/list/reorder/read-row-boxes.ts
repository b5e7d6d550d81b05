import type { RowBox } from './drop-target.ts'

/** The rows of a list as they lie on screen now, top to bottom. */
export function readRowBoxes(list: HTMLElement): RowBox[] {
  return Array.from(list.querySelectorAll<HTMLElement>('[role="row"][data-key]'), (row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return { key: row.dataset['key'] ?? '', top, bottom }
  })
}
