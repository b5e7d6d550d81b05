import { afterAll } from 'vitest'

/**
 * One start of the application for all stories of a `describe`, when the first of them asks: half of the time of the
 * stories was starts. What it complained about fails at its end. Stories that share it leave the others something to
 * stand on.
 */
export function sharedApp<App extends { close(): Promise<void> }>(
  start: () => Promise<App>,
): () => Promise<App> {
  let app: App | null = null
  afterAll(async () => {
    await app?.close()
  })
  return async () => (app ??= await start())
}
