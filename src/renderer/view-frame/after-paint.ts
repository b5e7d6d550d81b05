/** A window that is not seen draws no frames; what waits for one goes on after this, in milliseconds. */
const withoutFrames = 100

/** Resolves when the next frame was drawn: work that its picture does not need can begin then. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, withoutFrames)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(resolve)
    })
  })
}
