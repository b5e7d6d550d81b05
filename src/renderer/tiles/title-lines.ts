/** Width of a character where nothing can be measured, in pixels. */
const assumed = 6.6
/** What a line that is nearly full may be off by, in pixels. */
const slack = 2

/** Says how many lines a title takes at a width: one, or two, to which it is cut. Every title is measured once. */
export function titleLines(font: string): (title: string, width: number) => number {
  const context = typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1).getContext('2d') : null
  if (context !== null) context.font = font
  const widths = new Map<string, number>()
  return (title, width) => {
    let size = widths.get(title)
    if (size === undefined) {
      size = context === null ? title.length * assumed : context.measureText(title.slice(0, 400)).width
      widths.set(title, size)
    }
    return size > width - slack ? 2 : 1
  }
}
