import { CircleX, TriangleAlert } from 'lucide-react'
import type { Problem } from '#shared/model/problem'

/** The drawn sign of how grave a problem is; whoever shows it says so in words too. */
export function SeverityIcon({ severity, size }: { severity: Problem['severity']; size: 14 | 16 }) {
  const Icon = severity === 'error' ? CircleX : TriangleAlert
  return <Icon size={size} strokeWidth={1.75} aria-hidden />
}
