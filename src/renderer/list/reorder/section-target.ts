import type { ListOnScreen } from './drop-geometry.ts'
import type { ListLayout } from '../rows/list-layout.ts'
import type { HeadDrag } from '../../stores/reorder-store.ts'
import type { Section } from '#shared/model/series'

/** The section before which a drop at an offset of the list would put another; null for the last place. */
export function sectionAtOffset(layout: ListLayout, y: number): string | null {
  const found = layout.blocks.find(
    ({ group, top, height }) => group.kind === 'section' && y < top + height / 2,
  )
  return found?.group.section ?? null
}

/** The same for a height of the window. */
export function sectionUnder({ layout, scroller, list }: ListOnScreen, y: number): string | null {
  const frame = scroller.getBoundingClientRect()
  const inside = Math.min(Math.max(y, frame.top), frame.bottom - 1)
  return sectionAtOffset(layout, inside - list.getBoundingClientRect().top)
}

/** Whether a section stands there already. */
export function isSamePlace(sections: readonly Section[], section: string, before: string | null): boolean {
  const from = sections.findIndex(({ id }) => id === section)
  return before === section || (sections[from + 1]?.id ?? null) === before
}

/** The insertion line of that place, in viewport pixels, kept inside what is seen of the list. */
export function sectionLine(
  { layout, scroller, list }: ListOnScreen,
  before: string | null,
): HeadDrag['line'] {
  const blocks = layout.blocks.filter(({ group }) => group.kind === 'section')
  const next = blocks.find(({ group }) => group.section === before)
  const last = blocks.at(-1)
  if (last === undefined) return null
  const box = list.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const margin = Number.parseFloat(getComputedStyle(list).getPropertyValue('--row-margin')) || 0
  const y = box.top + (next?.top ?? last.top + last.height)
  return {
    left: box.left + margin,
    width: box.width - 2 * margin,
    y: Math.min(Math.max(y, frame.top + 1), frame.bottom - 1),
  }
}
