/**
 * Resolves at the first Ctrl-C or SIGTERM. Further ones are ignored: a terminal's Ctrl-C comes twice, by
 * itself and passed on by the launcher, and whoever waits here ends within two seconds of the first.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve)
    process.on('SIGTERM', resolve)
  })
}
