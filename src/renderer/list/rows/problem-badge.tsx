import type { RowProblems } from './row-problems.ts'
import { Badge } from '../../components/badge.tsx'

/** How many findings an article has, with the icon of the worst; the row's name says them in words. */
export function ProblemBadge({ problems: { errors, warnings } }: { readonly problems: RowProblems }) {
  return <Badge tone={errors > 0 ? 'error' : 'warning'} count={errors + warnings} label={null} />
}
