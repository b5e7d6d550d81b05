/** The mark: three bars, each a step to the right; accent, ink, hollow. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size * 0.8} viewBox="0 0 40 32" aria-hidden="true">
      <rect x="1" y="1" width="25" height="7" rx="1.6" fill="var(--accent)" />
      <rect x="7" y="12.5" width="25" height="7" rx="1.6" fill="var(--ink)" />
      <rect x="14" y="25" width="24" height="6" rx="1.4" fill="none" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}
