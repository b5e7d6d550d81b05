import { FileText, Layers } from 'lucide-react'
import { useRef } from 'react'
import { Separator } from 'react-aria-components/Separator'
import { SubmenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { useListTools } from './list-tools.tsx'
import { useOpenEntry } from './use-open-entry.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { moveDown, moveToNumber, moveUp } from '../actions/order-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { MenuItem, MenuPopover, menuStyles } from '../components/menu.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import type { Series } from '#shared/model/series'

/** The menu of one article: whatever a drag can do is here too. */
export function RowMenu({ series, onClosed }: { series: Series; onClosed: (key: string) => void }) {
  const menu = useReorderStore((state) => state.menu)
  const anchor = useRef<HTMLSpanElement>(null)
  const words = useTranslations('actions')
  const order = useTranslations('order')
  const list = useTranslations('list')
  const { mover } = useListTools()
  const openEntry = useOpenEntry(series.folder)
  const base = useActionContext()
  const entry = series.entries.find((each) => each.key === menu?.key)
  if (menu === null || entry === undefined) return null

  const target = { series, entry }
  const context = { ...base, target }
  const movable = moveUp.when(context)
  function close(): void {
    useReorderStore.getState().setMenu(null)
  }

  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: menu.x, top: menu.y }} />
      <MenuPopover
        label={list('rowActions', { title: entry.title })}
        isOpen
        placement="bottom start"
        triggerRef={anchor}
        onOpenChange={(open) => {
          if (open) return
          close()
          onClosed(entry.key)
        }}
      >
        <MenuItem label={words('openArticle')} icon={FileText} onAction={() => openEntry(entry, true)} />
        <Separator className={menuStyles['separator'] ?? ''} />
        {[moveUp, moveDown, moveToNumber].map((action) => (
          <MenuItem
            key={action.id}
            label={action.label(words, context)}
            icon={action.icon}
            keys={actionKeys(action, base.host)}
            isDisabled={!action.when(context)}
            onAction={() => action.run(context)}
          />
        ))}
        {series.sections.length === 0 ? null : (
          <SubmenuTrigger>
            <MenuItem label={words('moveToSection')} icon={Layers} hasSubmenu isDisabled={!movable} />
            <MenuPopover label={words('moveToSection')}>
              {[{ id: null, title: order('noSection') }, ...series.sections].map(({ id, title }) => (
                <MenuItem
                  key={id ?? ''}
                  label={title ?? id ?? ''}
                  checkable
                  checked={entry.section === id}
                  onAction={() => {
                    if (entry.section !== id) mover.toSection(target, id)
                  }}
                />
              ))}
            </MenuPopover>
          </SubmenuTrigger>
        )}
      </MenuPopover>
    </>
  )
}
