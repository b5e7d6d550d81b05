/** Waits for the work, but no longer than the given milliseconds. A failure of the work is the caller's. */
export async function waitAtMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, timeUp]).finally(() => clearTimeout(timer))
}
