import { useEffect } from 'react'
import { shiftDay } from './shift-day.ts'
import { useWordDaysStore } from './word-days-store.ts'
import { useClient } from '../app-services.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { WordDay } from '#shared/model/word-days'

/** The last days up to today with what was written on each, the earliest first; null until that is known. */
export function useWordDays(count: number): readonly WordDay[] | null {
  const client = useClient()
  const root = useWorkspaceStore((state) => state.workspace?.root)
  const { root: known, today, days } = useWordDaysStore()
  useEffect(() => {
    if (root !== undefined) void useWordDaysStore.getState().load(client, root)
  }, [client, root])
  if (known !== root || today === null) return null
  return Array.from({ length: count }, (_, nth) => {
    const day = shiftDay(today, nth - count + 1)
    return { day, words: days.get(day) ?? 0 }
  })
}
