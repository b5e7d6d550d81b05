import { LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Banner } from '../components/banner.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Tells, once for each opening, which operations of an earlier run were finished. */
export function RecoveryBanner() {
  const t = useTranslations('shell')
  const root = useWorkspaceStore((state) => state.workspace?.root ?? null)
  const recovered = useWorkspaceStore((state) => state.workspace?.recovered)
  const [readIn, setReadIn] = useState<string | null>(null)
  if (recovered === undefined || recovered.length === 0 || readIn === root) return null
  const conflicts = recovered.flatMap((each) => each.conflicts)
  const [first] = recovered
  return (
    <Banner
      tone="good"
      look="strip"
      icon={LifeBuoy}
      dismiss={{ label: t('dismiss'), run: () => setReadIn(root) }}
    >
      {t('recovered', { count: recovered.length, label: first?.label ?? '' })}
      {conflicts.length === 0 ? null : ` ${t('recoveredConflicts', { count: conflicts.length })}`}
    </Banner>
  )
}
