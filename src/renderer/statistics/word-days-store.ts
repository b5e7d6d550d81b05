import { create } from 'zustand'
import { shiftDay } from './shift-day.ts'
import type { Client } from '../bridge/client.ts'
import { localDay } from '#shared/calendar/local-day'
import type { WordDay } from '#shared/model/word-days'

/** So many days are known at once. */
const known = 366

export interface WordDaysState {
  /** The workspace whose words these are, by its root. */
  readonly root: string | null
  /** The host's calendar day; null before its first answer. */
  readonly today: string | null
  /** Words that came, less those that went, by day. */
  readonly days: ReadonlyMap<string, number>
  /** Why they could not be read; null where they could. */
  readonly failure: unknown
  /** Asks the host; of several questions the newest counts. */
  readonly load: (client: Client, root: string) => Promise<void>
  /** Takes in what a save brought. */
  readonly count: (counted: WordDay) => void
}

let newest = 0

/** Words by day of the open workspace, as far as they were asked for. */
export const useWordDaysStore = create<WordDaysState>()((set, get) => ({
  root: null,
  today: null,
  days: new Map(),
  failure: null,
  load: async (client, root) => {
    const mine = ++newest
    if (get().root !== root) set({ root, today: null, days: new Map(), failure: null })
    const day = localDay(new Date())
    try {
      const answer = await client.call('statistics.words', {
        from: shiftDay(day, -known),
        to: shiftDay(day, 1),
      })
      if (mine !== newest) return
      set({
        today: answer.today,
        days: new Map(answer.days.map(({ day: each, words }) => [each, words])),
        failure: null,
      })
    } catch (failure) {
      if (mine === newest) set({ failure })
    }
  },
  count: ({ day, words }) =>
    set(({ today, days }) => ({
      today: today === null || day > today ? day : today,
      days: new Map(days).set(day, (days.get(day) ?? 0) + words),
    })),
}))
