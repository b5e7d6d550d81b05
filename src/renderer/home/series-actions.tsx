import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  BookOpen,
  Copy,
  Ellipsis,
  FilePlus2,
  Lock,
  LockOpen,
  Trash2,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './series-card.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { platformOf } from '../actions/platform.ts'
import { chordCaps } from '../actions/shortcut.ts'
import { useHost } from '../app-services.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { MenuItem, MenuPopover, MenuSeparator } from '../components/menu.tsx'
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
  /** Its place among the others. */
  readonly place: 'first' | 'between' | 'last'
  /** Moves it a place earlier or later; null where the order cannot be changed. */
  readonly onMove: ((by: 1 | -1) => void) | null
}

/** What can be done with a series, behind a button of its card and under its right click. */
export function SeriesActions({ series, at, onClose, onOpen, place, onMove }: SeriesActionsProps) {
  const t = useTranslations('home')
  const { mover } = useActionContext()
  const platform = platformOf(useHost())
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
          <MenuSeparator />
          <MenuItem
            label={t('moveEarlier')}
            icon={ArrowUp}
            keys={chordCaps('Alt+Up', platform)}
            isDisabled={onMove === null || place === 'first'}
            onAction={() => onMove?.(-1)}
          />
          <MenuItem
            label={t('moveLater')}
            icon={ArrowDown}
            keys={chordCaps('Alt+Down', platform)}
            isDisabled={onMove === null || place === 'last'}
            onAction={() => onMove?.(1)}
          />
          <MenuSeparator />
          <MenuItem
            label={t('duplicate')}
            icon={Copy}
            isDisabled={!writable}
            onAction={() => mover.duplicateSeries(series.folder)}
          />
          <MenuItem
            label={t(series.archived ? 'unarchive' : 'archive')}
            icon={series.archived ? ArchiveRestore : Archive}
            isDisabled={!writable}
            onAction={() => mover.archiveSeries(series.folder, !series.archived)}
          />
          <MenuItem
            label={t('trash')}
            icon={Trash2}
            isDisabled={!writable}
            onAction={() => mover.trashSeries(series.folder)}
          />
        </MenuPopover>
      ) : null}
    </div>
  )
}
