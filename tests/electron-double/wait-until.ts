/**
 * Waits until something is so. Rejects when it is not within 30 seconds, or as soon as it cannot become so.
 */
export async function waitUntil(
  what: string,
  isSo: () => boolean,
  canBecomeSo: () => boolean = () => true,
  why: () => string = () => '',
): Promise<void> {
  const until = Date.now() + 30_000
  while (!isSo()) {
    if (!canBecomeSo() || Date.now() > until) throw new Error(`Waited for ${what} in vain. ${why()}`)
    await new Promise((next) => setTimeout(next, 20))
  }
}
