/** A change of size that the menu offers. */
export type SizeChange = 'larger' | 'smaller' | 'normal'

/** Sizes of the interface in per cent, as the settings take them. */
const sizes = [80, 90, 100, 110, 125, 150, 175, 200] as const
const normal = 100

/** The size after a change; the same one at either end. */
export function changedTextSize(size: number, change: SizeChange): number {
  switch (change) {
    case 'normal':
      return normal
    case 'larger':
      return sizes.find((one) => one > size) ?? size
    case 'smaller':
      return sizes.findLast((one) => one < size) ?? size
  }
}
