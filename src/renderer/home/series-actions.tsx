import { BookOpen, Ellipsis, FilePlus2, Lock, LockOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './series-card.module.css'
import { IconButton } from '../components/icon-button.tsx'
import { MenuItem, MenuPopover } from '../components/menu.tsx'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface SeriesActionsProps {
  readonly series: Series
  /** Where the menu was asked for by the pointer, in the viewport; null while it was not. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly onClose: () => void
  readonly onOpen: () => void
}

/** What can be done with a series, behind a button of its card and under its right click. */
export function SeriesActions({ series, at, onClose, onOpen }: SeriesActionsProps) {
  const t = useTranslations('home')
  const button = useRef<HTMLButtonElement>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const [pressed, setPressed] = useState(false)
  const locked = useLayoutStore((state) => state.lockedOrders.includes(series.folder))
  const writable = useWorkspaceStore((state) => state.workspace?.readOnly === null)
  const close = (): void => {
    setPressed(false)
    onClose()
  }
  return (
    <div className={styles['actions']}>
      <IconButton
        ref={button}
        label={t('seriesActions', { title: series.title })}
        icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={pressed}
        onPress={() => setPressed(true)}
      />
      {at === null ? null : (
        <span ref={anchor} className={styles['anchor']} style={{ left: at.x, top: at.y }} />
      )}
      {pressed || at !== null ? (
        <MenuPopover
          label={t('seriesActions', { title: series.title })}
          isOpen
          placement={at === null ? 'bottom end' : 'bottom start'}
          triggerRef={at === null ? button : anchor}
          onOpenChange={(open) => {
            if (!open) close()
          }}
        >
          <MenuItem label={t('openSeries')} icon={BookOpen} onAction={onOpen} />
          <MenuItem
            label={t('newArticle')}
            icon={FilePlus2}
            isDisabled={!writable}
            onAction={() => {
              onOpen()
              useUiStore.getState().setCreating(true)
            }}
          />
          <MenuItem
            label={t(locked ? 'unlockOrder' : 'lockOrder')}
            icon={locked ? LockOpen : Lock}
            onAction={() => useLayoutStore.getState().setLocked(series.folder, !locked)}
          />
        </MenuPopover>
      ) : null}
    </div>
  )
}
