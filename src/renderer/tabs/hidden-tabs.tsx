import { ChevronDown, FileText } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import styles from './tab-strip.module.css'
import type { ArticleTab } from './use-tab-items.ts'
import { MenuItem, MenuPopover } from '../components/menu.tsx'
import type { ArticleRef } from '../stores/workspace-store.ts'

export interface HiddenTabsProps {
  readonly tabs: readonly ArticleTab[]
  readonly open: ArticleTab | undefined
  /** No tab has room: the menu names the open article itself. */
  readonly alone: boolean
  readonly onOpen: (article: ArticleRef) => void
}

/** The tabs that have no room, as a menu. */
export function HiddenTabs({ tabs, open, alone, onOpen }: HiddenTabsProps) {
  const t = useTranslations('tabs')
  const label = alone ? t('openArticles', { count: tabs.length }) : t('more', { count: tabs.length })
  return (
    <MenuTrigger>
      <Button
        className={`${styles['more']} ${alone ? styles['alone'] : ''}`}
        aria-label={alone && open !== undefined ? `${nameOf(open)}, ${label}` : label}
      >
        {alone && open !== undefined ? (
          <>
            {open.number === null ? null : <span className={styles['number']}>{open.number}</span>}
            <span className={styles['title']}>{open.label}</span>
          </>
        ) : (
          tabs.length
        )}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <MenuPopover label={label} placement="bottom end">
        {tabs.map((tab) => (
          <MenuItem
            key={tab.id}
            label={tab.mark === null ? nameOf(tab) : `${nameOf(tab)}, ${tab.mark.label}`}
            icon={FileText}
            checkable={alone}
            checked={tab === open}
            onAction={() => onOpen(tab.article)}
          />
        ))}
      </MenuPopover>
    </MenuTrigger>
  )
}

function nameOf({ number, label }: ArticleTab): string {
  return number === null ? label : `${number} ${label}`
}
