import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { focusRow } from './focus-row.ts'
import { moveOutcome } from './move-outcome.ts'
import { outcomeWords } from './move-words.ts'
import styles from './move-to-number-dialog.module.css'
import { useListTools } from '../list-tools.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog, DialogFooter } from '../../components/dialog.tsx'
import { Field } from '../../components/field.tsx'
import { seriesNow } from '../../stores/shown-series.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

/** Asks for a position, says in words what will happen, and moves. */
export function MoveToNumberDialog({ seriesFolder, entryKey }: { seriesFolder: string; entryKey: string }) {
  const t = useTranslations('order')
  const { mover } = useListTools()
  const drafts = useWorkspaceStore((state) => state.workspace?.drafts ?? false)
  const series = seriesNow(seriesFolder)
  const entry = series?.entries.find((each) => each.key === entryKey)
  const [typed, setTyped] = useState(String(entry?.position ?? ''))
  const [tried, setTried] = useState(false)
  if (series === null || entry === undefined) return null

  const placed = series.entries.filter((each) => each.position !== null).length
  const total = placed + (entry.position === null ? 1 : 0)
  const to = /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN
  const valid = to >= 1 && to <= total
  const outcome = valid ? moveOutcome(series, entryKey, { to }, drafts) : null
  const wrong = !valid && (tried || typed.trim() !== '') ? t('notANumber', { total }) : null

  function close(): void {
    useUiStore.getState().closeDialog()
    requestAnimationFrame(() =>
      focusRow(document.querySelector<HTMLElement>('[data-scope="list"]'), entryKey),
    )
  }

  function submit(): void {
    setTried(true)
    if (!valid) return
    mover.place(seriesFolder, entryKey, { to })
    close()
  }

  return (
    <Dialog title={t('toNumber')} closeLabel={t('cancel')} width="small" onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={styles['body']}>
          <p className={styles['article']}>
            <span className={styles['number']}>{entry.number}</span> {entry.title}
          </p>
          <Field
            label={t('toNumberField')}
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
        </div>
        <DialogFooter>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={!valid}>
            {t('move')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
