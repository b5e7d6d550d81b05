import { create } from 'zustand'
import { type ChecklistLine, lineOfCode } from './checklist-lines.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import type { Problem } from '#shared/model/problem'

/** Where problems are shown of: everywhere, the series in the list, the article in the editor. */
export type Scope = 'all' | 'series' | 'article'

export interface FilterState {
  readonly severity: 'all' | Problem['severity']
  readonly scope: Scope
  /** A line of the checklist of one series, from which the author came; null where that is not so. */
  readonly only: { readonly series: string; readonly line: ChecklistLine } | null
  readonly setSeverity: (severity: FilterState['severity']) => void
  readonly setScope: (scope: Scope) => void
  readonly setOnly: (only: FilterState['only']) => void
  readonly showEverything: () => void
}

/** Which problems are shown, as long as the window lives. */
export const useProblemFilter = create<FilterState>()((set) => ({
  severity: 'all',
  scope: 'all',
  only: null,
  setSeverity: (severity) => set({ severity }),
  setScope: (scope) => set({ scope }),
  setOnly: (only) => set({ only, severity: 'all', scope: 'all' }),
  showEverything: () => set({ severity: 'all', scope: 'all', only: null }),
}))

/** Those of a scope, of whatever severity. */
export function inScope<P extends Problem>(
  problems: readonly P[],
  { scope, only }: Pick<FilterState, 'scope' | 'only'>,
  here: { readonly series: string | null; readonly open: ArticleRef | null },
): readonly P[] {
  if (only !== null)
    return problems.filter(({ code, series }) => series === only.series && lineOfCode[code] === only.line)
  switch (scope) {
    case 'all':
      return problems
    case 'series':
      return problems.filter(({ series }) => series === here.series)
    case 'article':
      return problems.filter(
        ({ series, path }) => here.open !== null && series === here.open.series && path === here.open.path,
      )
  }
}
