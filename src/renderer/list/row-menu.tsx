import { BookOpen, FileText, Layers } from 'lucide-react'
import { useEffect } from 'react'
import { SubmenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { useListTools } from './list-tools.tsx'
import { nameOf } from './reorder/move-words.ts'
import { entriesOf } from './reorder/placement.ts'
import { canWrite, refusalNow } from './reorder/refusal.ts'
import { useOpenEntry } from './use-open-entry.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { ActionItem } from '../actions/action-item.tsx'
import { showProperties, splitHere } from '../actions/editor-actions.ts'
import { showBacklinks, showVersions } from '../actions/history-actions.ts'
import {
  duplicate,
  hasFile,
  mergeWithNext,
  moveDown,
  moveToNumber,
  moveToTrash,
  moveUp,
  rename,
} from '../actions/order-actions.ts'
import { StatusMenu } from './status-menu.tsx'
import { newSectionFrom, writePlanned } from '../actions/structure-actions.ts'
import { toggleLeftOut, toggleUnnumbered } from '../actions/property-actions.ts'
import { saveAsTemplate } from '../actions/template-actions.ts'
import { openRowToSide } from '../actions/side-actions.ts'
import { PointMenu } from '../components/context-menu.tsx'
import { CopyMenu } from '../copying/copy-menu.tsx'
import { MenuItem, MenuPopover, MenuSeparator } from '../components/menu.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import { chosenWith, useSelectionStore } from '../stores/selection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** The menu of one article, or of all that are selected: whatever a drag can do is here too. */
export function RowMenu({ series }: { readonly series: Series }) {
  const menu = useReorderStore((state) => state.menu)
  const words = useTranslations('actions')
  const order = useTranslations('order')
  const list = useTranslations('list')
  const { mover } = useListTools()
  const openEntry = useOpenEntry(series.folder)
  const all = useWorkspaceStore((state) => state.workspace?.series)
  const base = useActionContext()
  const entry = series.entries.find((each) => each.key === menu?.key)
  const lost = menu !== null && entry === undefined
  useEffect(() => {
    if (lost) closeMenu(series.folder)
  }, [lost, series.folder])
  if (menu === null || entry === undefined) return null

  const target = { series, entry }
  const context = { ...base, target }
  const chosen = entriesOf(series, chosenWith(series.folder, entry.key))
  const others = (all ?? []).filter(({ folder }) => folder !== series.folder)
  const refusal = refusalNow(series.folder)
  const reason = refusal === null ? null : order(refusal)
  const title = chosen.length === 1 ? entry.title : nameOf(order, chosen)
  return (
    <PointMenu label={list('rowActions', { title })} at={menu} onClose={() => closeMenu(series.folder)}>
      {chosen.length > 1 ? null : (
        <>
          {entry.state === 'planned' ? (
            <ActionItem action={writePlanned} context={context} />
          ) : (
            <MenuItem
              label={words('openArticle')}
              icon={FileText}
              onAction={() => openEntry(entry, 'write')}
            />
          )}
          <ActionItem action={openRowToSide} context={context} />
          <MenuSeparator />
        </>
      )}
      {[moveUp, moveDown, moveToNumber].map((action) => (
        <ActionItem key={action.id} action={action} context={context} disabledReason={reason} />
      ))}
      {series.sections.length === 0 ? null : (
        <SubmenuTrigger>
          <MenuItem
            label={words('moveToSection')}
            icon={Layers}
            hasSubmenu
            isDisabled={refusal !== null || !moveUp.when(context)}
          />
          <MenuPopover label={words('moveToSection')}>
            {[{ id: null, title: order('noSection') }, ...series.sections].map(({ id, title: name }) => (
              <MenuItem
                key={id ?? ''}
                label={name ?? id ?? ''}
                checkable
                checked={chosen.every(({ section }) => section === id)}
                onAction={() => mover.toSection(target, id)}
              />
            ))}
          </MenuPopover>
        </SubmenuTrigger>
      )}
      <StatusMenu target={target} chosen={chosen} />
      <ActionItem action={newSectionFrom} context={context} />
      {others.length === 0 ? null : (
        <SubmenuTrigger>
          <MenuItem
            label={words('moveToSeries')}
            icon={BookOpen}
            hasSubmenu
            isDisabled={!canWrite() || !chosen.every((each) => hasFile({ series, entry: each }))}
          />
          <MenuPopover label={words('moveToSeries')}>
            {others.map(({ folder, title: name }) => (
              <MenuItem key={folder} label={name} onAction={() => mover.toSeries(target, folder)} />
            ))}
          </MenuPopover>
        </SubmenuTrigger>
      )}
      <MenuSeparator />
      {(chosen.length > 1
        ? [showProperties, toggleUnnumbered, toggleLeftOut]
        : [toggleUnnumbered, toggleLeftOut]
      ).map((action) => (
        <ActionItem key={action.id} action={action} context={context} />
      ))}
      <MenuSeparator />
      {(chosen.length > 1
        ? []
        : [rename, duplicate, saveAsTemplate, splitHere, mergeWithNext, showVersions, showBacklinks]
      ).map((action) => (
        <ActionItem key={action.id} action={action} context={context} />
      ))}
      {chosen.length > 1 ? null : <CopyMenu context={context} />}
      <ActionItem action={moveToTrash} context={context} />
    </PointMenu>
  )
}

/** Gives the focus back to the list where what was chosen took the row away that had it. */
function closeMenu(series: string): void {
  useReorderStore.getState().setMenu(null)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { active, refocus } = useSelectionStore.getState()
      if (document.activeElement === document.body && active !== null) refocus(series, active)
    }),
  )
}
