import { rowElement } from '../rows/row-element.ts'

/** Under the row of an entry where it is drawn, else in the upper middle of the window. */
export function placeBesideRow(
  series: string,
  key: string,
): { readonly left: number | string; readonly top: number | string } {
  const list = document.querySelector<HTMLElement>(`[data-article-rows="${CSS.escape(series)}"]`)
  const row = rowElement(list, key)
  if (row === null) return { left: '50%', top: '20%' }
  const { left, bottom } = row.getBoundingClientRect()
  return { left: left + 12, top: Math.min(Math.max(bottom, 0), window.innerHeight) }
}
