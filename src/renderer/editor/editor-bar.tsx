import type { EditorView } from '@codemirror/view'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ArticleMenu } from './article-menu.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import styles from './editor-bar.module.css'
import { OutlineButton } from './outline/outline-button.tsx'
import { WritingMode } from './live/writing-mode.tsx'
import type { ArticlePlace } from './use-article-entry.ts'
import { IconButton } from '../components/icon-button.tsx'

export interface EditorBarProps {
  readonly place: ArticlePlace
  readonly view: EditorView | null
  /** Whether the article is the one that the author is in. */
  readonly inHand: boolean
  /** Leaves the room to the other of two articles; null where it is the only one. */
  readonly onClose: (() => void) | null
}

/** Above the text: where the article stands, and what can be done with it. Of two each is named there. */
export function EditorBar({ place, view, inHand, onClose }: EditorBarProps) {
  const t = useTranslations('editor')
  return (
    <div className={styles['bar']}>
      <Breadcrumb {...place} named={onClose !== null} />
      <div className={styles['tools']}>
        <WritingMode />
        <OutlineButton view={view} inHand={inHand} />
        <ArticleMenu {...place} />
        {onClose === null ? null : (
          <IconButton label={t('closeSide')} icon={<X size={16} strokeWidth={1.75} />} onPress={onClose} />
        )}
      </div>
    </div>
  )
}
