import { FileWarning } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './series-view.module.css'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import type { SeriesDamage } from '../view-frame/series-damage.ts'

/** Says what is safe while `series.yaml` cannot be read, and leads to the reason. */
export function DamagedNotice({ damage: { line, total, placed, unplaced } }: { damage: SeriesDamage }) {
  const t = useTranslations('seriesView')
  return (
    <Banner
      tone="warning"
      look="strip"
      icon={FileWarning}
      title={t('damagedTitle')}
      actions={
        <Button onPress={() => useNavigationStore.getState().show({ kind: 'problems' })}>
          {t('showProblem')}
        </Button>
      }
    >
      {t.rich('damaged', {
        line: line ?? 0,
        total,
        placed,
        unplaced,
        file: fileName,
      })}
    </Banner>
  )
}

function fileName(name: ReactNode) {
  return <code className={styles['file']}>{name}</code>
}
