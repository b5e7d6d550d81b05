import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { moveOutcome } from './move-outcome.ts'
import { outcomeWords } from './move-words.ts'
import styles from './move-to-number-dialog.module.css'
import { placeBesideRow } from './place-beside-row.ts'
import { entriesOf, gathered, placedEntries } from './placement.ts'
import { useListTools } from '../list-tools.tsx'
import { Button } from '../../components/button.tsx'
import { Popover, PopoverActions } from '../../components/popover.tsx'
import { TextField } from '../../components/text-field.tsx'
import { chosenWith, useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

export interface MoveToNumberProps {
  readonly seriesFolder: string
  readonly entryKey: string
}

/** Asks for a position beside the row, says in words what will happen, and moves. */
export function MoveToNumberDialog({ seriesFolder, entryKey }: MoveToNumberProps) {
  const t = useTranslations('order')
  const { mover } = useListTools()
  const drafts = useWorkspaceStore((state) => state.workspace?.drafts ?? false)
  const series = seriesNow(seriesFolder)
  const moved = series === null ? [] : entriesOf(series, chosenWith(seriesFolder, entryKey))
  const [typed, setTyped] = useState(String(moved[0]?.position ?? ''))
  const anchor = useRef<HTMLSpanElement>(null)
  const at = useMemo(() => placeBesideRow(seriesFolder, entryKey), [seriesFolder, entryKey])
  if (series === null || moved.length === 0) return null

  const keys = moved.map(({ key }) => key)
  const joining = moved.filter(({ position }) => position === null).length
  const total = placedEntries(series).length + joining
  const highest = total - moved.length + 1
  const to = /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN
  const valid = to >= 1 && to <= highest
  const outcome = valid ? moveOutcome(series, gathered(series, keys, to), drafts) : null
  const wrong = valid || typed.trim() === '' ? null : t('notANumber', { total: highest })

  function close(): void {
    useUiStore.getState().closeDialog()
    useSelectionStore.getState().refocus(seriesFolder, entryKey)
  }

  function submit(): void {
    if (!valid) return
    mover.place(seriesFolder, keys, to)
    close()
  }

  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={at} />
      <Popover
        label={t('toNumber')}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        onOpenChange={(open) => {
          if (!open) close()
        }}
      >
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <TextField
            label={t(moved.length === 1 ? 'toNumberField' : 'toNumberFieldSeveral')}
            hideLabel
            value={typed}
            onChange={setTyped}
            inputMode="numeric"
            suffix={t('ofTotal', { total })}
            error={wrong}
            hint={outcome === null ? '' : outcomeWords(t, outcome)}
            autoFocus
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select()
            }}
          />
          <PopoverActions>
            <Button look="primary" type="submit" isDisabled={!valid}>
              {t('move')}
            </Button>
            <Button onPress={close}>{t('cancel')}</Button>
          </PopoverActions>
        </form>
      </Popover>
    </>
  )
}
