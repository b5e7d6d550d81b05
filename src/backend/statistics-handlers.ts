import { localDay } from '#shared/calendar/local-day'
import type { Handlers } from './router.ts'
import type { WordCounter } from './word-counter.ts'
import type { WorkspaceSession } from './workspace-session.ts'

export function statisticsHandlers(
  session: WorkspaceSession,
  counter: WordCounter,
): Pick<Handlers, 'statistics.words'> {
  return {
    'statistics.words': async ({ from, to }) => {
      const all = await counter.days(session.require().root)
      const days = [...all].flatMap(([day, words]) => (day >= from && day <= to ? [{ day, words }] : []))
      return { today: localDay(new Date()), days }
    },
  }
}
