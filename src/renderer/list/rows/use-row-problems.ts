import { useMemo } from 'react'
import { problemsByPath, type RowProblems } from './row-problems.ts'
import { useProblems } from '../../problems/use-problems.ts'

/** The findings of a series by the path of the article they are about. */
export function useRowProblems(series: string): ReadonlyMap<string, RowProblems> {
  const problems = useProblems()
  return useMemo(() => problemsByPath(problems, series), [problems, series])
}
