import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { NamePopover } from './name-popover.tsx'
import { placeBesideRow } from './place-beside-row.ts'
import { useListTools } from '../list-tools.tsx'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import { longestTitle } from '#shared/order/titles-to-plan'

export interface PlannedDialogProps {
  readonly seriesFolder: string
  readonly entryKey: string
}

/** Asks beside the row for another title of a planned article. */
export function RenamePlannedDialog({ seriesFolder, entryKey }: PlannedDialogProps) {
  const t = useTranslations('order')
  const { mover } = useListTools()
  const at = useMemo(() => placeBesideRow(seriesFolder, entryKey), [seriesFolder, entryKey])
  const entry = seriesNow(seriesFolder)?.entries.find(({ key }) => key === entryKey)
  const close = (): void => useUiStore.getState().closeDialog()
  return (
    <NamePopover
      label={t('renamePlanned')}
      fieldLabel={t('plannedTitle')}
      value={entry?.title ?? ''}
      hint={t('renamePlannedHint')}
      maxLength={longestTitle}
      at={at}
      onSubmit={async (title) => {
        const now = await mover.planned.rename(seriesFolder, entryKey, title)
        close()
        useSelectionStore.getState().wantFocus(seriesFolder, now)
      }}
      onLeave={() => {
        close()
        useSelectionStore.getState().refocus(seriesFolder, entryKey)
      }}
    />
  )
}
