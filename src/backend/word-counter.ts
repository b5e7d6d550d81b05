import { addWordDays, readWordDays } from '#core/statistics/word-days'
import type { Storage } from '#core/storage/storage'
import { localDay } from '#shared/calendar/local-day'
import type { EventHub } from './event-hub.ts'
import type { Log } from './host.ts'

/** Counts wait so long for each other, in milliseconds: a save never waits for them. */
const writeEvery = 10_000

export interface WordCounterOptions {
  readonly storage: Storage
  readonly events: EventHub
  readonly log: Log
  /** Runs work when nothing else writes in the workspace. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
}

/** Counts the words that come and go with each save, by day, and keeps them in the workspace's own folder. */
export interface WordCounter {
  /** Notes that the article of a workspace has so many words more than before its save. */
  note(root: string, words: number): void
  /** Words by day, those that wait to be written included. */
  days(root: string): Promise<ReadonlyMap<string, number>>
  /** Writes down what waits. Never rejects: counts that cannot be kept are logged and given up. */
  flush(): Promise<void>
}

export function createWordCounter({ storage, events, log, inTurn }: WordCounterOptions): WordCounter {
  let waiting: { readonly root: string; readonly days: Map<string, number> } | null = null
  let timer: NodeJS.Timeout | undefined

  async function write(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const written = waiting
    waiting = null
    if (written === null) return
    try {
      await addWordDays(storage, written.root, written.days)
    } catch (error) {
      log.error('the words of a day could not be counted', error)
    }
  }
  const flush = (): Promise<void> => inTurn(write)

  return {
    note(root, words) {
      if (words === 0) return
      if (waiting?.root !== root) waiting = { root, days: new Map() }
      const day = localDay(new Date())
      waiting.days.set(day, (waiting.days.get(day) ?? 0) + words)
      events.emit('statistics.counted', { day, words })
      timer ??= setTimeout(() => void flush(), writeEvery)
      timer.unref()
    },
    async days(root) {
      const kept = await readWordDays(storage, root)
      const more = waiting?.root === root ? waiting.days : new Map<string, number>()
      for (const [day, words] of more) kept.set(day, (kept.get(day) ?? 0) + words)
      return kept
    },
    flush,
  }
}
