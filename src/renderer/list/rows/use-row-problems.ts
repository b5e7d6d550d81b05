import { useMemo } from 'react'
import { problemsByPath, type RowProblems } from './row-problems.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Problem } from '#shared/model/problem'

const none: readonly Problem[] = []

/** The findings of a series by the path of the article they are about. */
export function useRowProblems(series: string): ReadonlyMap<string, RowProblems> {
  const problems = useWorkspaceStore((state) => state.workspace?.problems ?? none)
  return useMemo(() => problemsByPath(problems, series), [problems, series])
}
