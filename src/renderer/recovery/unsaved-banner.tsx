import { LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useUnsavedStore } from './unsaved-store.ts'
import { unsavedTitle } from './unsaved-title.ts'
import { useUnsaved } from './use-unsaved.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useMoments } from '../view-frame/use-moments.ts'
import type { Unsaved } from '#shared/contract/recovery'

/** Offers what was typed before Seriatim ended and that no file holds. */
export function UnsavedBanner() {
  const t = useTranslations('recovery')
  const { momentOf } = useMoments()
  useUnsaved()
  const texts = useUnsavedStore((state) => state.texts)
  const openDialog = useUiStore((state) => state.openDialog)
  const [later, setLater] = useState<Unsaved | null>(null)
  const [first] = texts
  if (first === undefined || later === first) return null
  return (
    <Banner
      tone="warning"
      look="strip"
      icon={LifeBuoy}
      actions={<Button onPress={() => openDialog({ kind: 'unsaved' })}>{t('look')}</Button>}
      dismiss={{ label: t('later'), run: () => setLater(first) }}
    >
      {t('offer', { count: texts.length, title: unsavedTitle(first), when: momentOf(first.at) })}
    </Banner>
  )
}
