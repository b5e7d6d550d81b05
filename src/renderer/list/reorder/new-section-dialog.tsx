import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { NamePopover } from './name-popover.tsx'
import { placeBesideRow } from './place-beside-row.ts'
import { groupKey } from '../list-groups.ts'
import { useListTools } from '../list-tools.tsx'
import { focusPane } from '../../shell/focus-pane.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import { longestTitle } from '#shared/order/titles-to-plan'

export interface NewSectionProps {
  readonly seriesFolder: string
  /** Entries that join it. */
  readonly keys: readonly string[]
  /** Key of the row beside which it is asked for. */
  readonly beside: string | null
}

/** Asks for the title of a new section. */
export function NewSectionDialog({ seriesFolder, keys, beside }: NewSectionProps) {
  const t = useTranslations('order')
  const { mover } = useListTools()
  const at = useMemo(() => placeBesideRow(seriesFolder, beside ?? ''), [seriesFolder, beside])
  const close = (): void => useUiStore.getState().closeDialog()
  return (
    <NamePopover
      label={t('newSection')}
      fieldLabel={t('sectionTitle')}
      value=""
      action={t('createSection')}
      hint={t('newSectionHint', { count: keys.length })}
      maxLength={longestTitle}
      at={at}
      onSubmit={async (title) => {
        const section = await mover.sections.create(seriesFolder, title, keys)
        close()
        useSelectionStore.getState().wantFocus(seriesFolder, groupKey(section))
      }}
      onLeave={() => {
        close()
        if (beside !== null) useSelectionStore.getState().refocus(seriesFolder, beside)
        else if (!focusPane('list')) focusPane('view')
      }}
    />
  )
}
