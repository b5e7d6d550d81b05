import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { newArticle } from '../actions/file-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { useHost } from '../app-services.tsx'
import { Button } from '../components/button.tsx'
import { Keys } from '../components/keys.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'

export interface NewArticleButtonProps {
  /** Ink for a view's main action; primary, with its keys, where it is the one thing to do. */
  readonly look: 'ink' | 'primary'
  /** Whether the manifest of the series cannot be read: then it is not written either. */
  readonly damaged: boolean
}

/** Puts the field for the title of a new article at the end of the list. */
export function NewArticleButton({ look, damaged }: NewArticleButtonProps) {
  const t = useTranslations('seriesView')
  const keys = actionKeys(newArticle, useHost())
  const refusal = useWriteRefusal()
  return (
    <Button
      look={look}
      size={look === 'primary' ? 'large' : 'control'}
      icon={look === 'ink' ? <Plus size={16} strokeWidth={1.75} aria-hidden /> : null}
      end={look === 'primary' && keys !== undefined ? <Keys keys={keys} /> : null}
      keys={look === 'ink' ? keys : undefined}
      disabledReason={refusal ?? (damaged ? t('damagedReason') : null)}
      onPress={() => useUiStore.getState().setCreating(true)}
    >
      {t('newArticle')}
    </Button>
  )
}
