import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './move-to-number-dialog.module.css'
import { placeBesideRow } from './place-beside-row.ts'
import type { PlannedDialogProps } from './rename-planned-dialog.tsx'
import { useActionContext } from '../../actions/action-context.tsx'
import { Button } from '../../components/button.tsx'
import { Popover, PopoverActions } from '../../components/popover.tsx'
import { shortTitle } from '../short-title.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import { useWriteRefusal } from '../../view-frame/use-write-refusal.ts'

/** Offers beside its row to begin the text of a planned article. */
export function WritePlannedDialog({ seriesFolder, entryKey }: PlannedDialogProps) {
  const t = useTranslations('order')
  const { mover, fail } = useActionContext()
  const refusal = useWriteRefusal()
  const anchor = useRef<HTMLSpanElement>(null)
  const [busy, setBusy] = useState(false)
  const at = useMemo(() => placeBesideRow(seriesFolder, entryKey), [seriesFolder, entryKey])
  const series = seriesNow(seriesFolder)
  const entry = series?.entries.find(({ key }) => key === entryKey)
  if (series === null || entry === undefined) return null
  const target = { series, entry }

  function leave(): void {
    useUiStore.getState().closeDialog()
    useSelectionStore.getState().refocus(seriesFolder, entryKey)
  }

  async function write(): Promise<void> {
    setBusy(true)
    try {
      await mover.planned.write(target)
      useUiStore.getState().closeDialog()
    } catch (error) {
      leave()
      fail(error)
    }
  }

  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={at} />
      <Popover
        label={t('writeTitle')}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        onOpenChange={(open) => {
          if (!open) leave()
        }}
      >
        <p>{t('writeHint', { title: shortTitle(entry.title) })}</p>
        <PopoverActions>
          <Button
            look="primary"
            autoFocus
            isDisabled={busy}
            disabledReason={refusal}
            onPress={() => void write()}
          >
            {t('writeNow')}
          </Button>
          <Button onPress={leave}>{t('cancel')}</Button>
        </PopoverActions>
      </Popover>
    </>
  )
}
