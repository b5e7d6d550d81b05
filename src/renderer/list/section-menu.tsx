import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { groupKey, sectionName } from './list-groups.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { ActionItem } from '../actions/action-item.tsx'
import { moveDown, moveToTrash, moveUp, rename } from '../actions/order-actions.ts'
import { newSection, planTitles } from '../actions/structure-actions.ts'
import { PointMenu } from '../components/context-menu.tsx'
import { MenuSeparator } from '../components/menu.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import type { Series } from '#shared/model/series'

/** The menu of a section's head: whatever keys and drag can do with it is here too. */
export function SectionMenu({ series }: { readonly series: Series }) {
  const menu = useReorderStore(({ headMenu }) => (headMenu?.series === series.folder ? headMenu : null))
  const list = useTranslations('list')
  const base = useActionContext()
  const renames = useRef(false)
  const section = menu?.section ?? null
  const lost = section !== null && !series.sections.some(({ id }) => id === section)
  useEffect(() => {
    if (lost) closeMenu(null)
  }, [lost])
  if (menu === null || section === null || lost) return null
  const context = { ...base, target: null, section: { series, section } }
  const title = sectionName(series, section) ?? ''
  return (
    <PointMenu
      label={list('sectionActions', { title })}
      at={menu}
      onClose={() => {
        const next = renames.current ? () => rename.run(context) : null
        closeMenu({ series: series.folder, key: groupKey(section) }, next)
        renames.current = false
      }}
    >
      <ActionItem action={rename} context={context} onAction={() => (renames.current = true)} />
      <ActionItem action={moveUp} context={context} />
      <ActionItem action={moveDown} context={context} />
      <MenuSeparator />
      <ActionItem action={planTitles} context={context} />
      <ActionItem action={newSection} context={context} />
      <MenuSeparator />
      <ActionItem action={moveToTrash} context={context} />
    </PointMenu>
  )
}

/** Gives the focus back to the list where what was chosen took the head away that had it; then does what waits for that. */
function closeMenu(
  head: { readonly series: string; readonly key: string } | null,
  next: (() => void) | null = null,
): void {
  useReorderStore.getState().setHeadMenu(null)
  if (head === null) return
  // The menu itself gives the focus back a frame after it closes.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (next !== null) return next()
      if (document.activeElement !== document.body) return
      const { active, refocus } = useSelectionStore.getState()
      refocus(head.series, active ?? head.key)
    }),
  )
}
