import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './move-to-number-dialog.module.css'
import { placeBesideRow } from './place-beside-row.ts'
import { useListTools } from '../list-tools.tsx'
import { Button } from '../../components/button.tsx'
import { Popover, PopoverActions } from '../../components/popover.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sentenceOf } from '../../shell/sentence-of.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { useUiStore } from '../../stores/ui-store.ts'

export interface RenameDialogProps {
  readonly seriesFolder: string
  /** Path of the article inside its series. */
  readonly path: string
}

/** Asks beside the row for another file name, and says there why one cannot be had. */
export function RenameDialog({ seriesFolder, path }: RenameDialogProps) {
  const t = useTranslations('order')
  const shell = useTranslations('shell')
  const { mover } = useListTools()
  const [typed, setTyped] = useState(bareName(path))
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const at = useMemo(() => placeBesideRow(seriesFolder, path), [seriesFolder, path])
  const name = typed.trim()

  function close(): void {
    useUiStore.getState().closeDialog()
  }

  async function submit(): Promise<void> {
    if (name === '' || busy) return
    setBusy(true)
    try {
      await mover.rename(seriesFolder, path, name)
      close()
    } catch (error) {
      setRefused(sentenceOf(error, shell('unexpected')))
      setBusy(false)
    }
  }

  function leave(): void {
    close()
    useSelectionStore.getState().refocus(seriesFolder, path)
  }

  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={at} />
      <Popover
        label={t('rename')}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        onOpenChange={(open) => {
          if (!open) leave()
        }}
      >
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <TextField
            label={t('fileName')}
            hideLabel
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setRefused(null)
            }}
            suffix={path.endsWith('/index.md') ? '/index.md' : '.md'}
            error={refused}
            hint={t('renameHint')}
            autoFocus
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select()
            }}
          />
          <PopoverActions>
            <Button look="primary" type="submit" isDisabled={name === '' || busy}>
              {t('renameNow')}
            </Button>
            <Button onPress={leave}>{t('cancel')}</Button>
          </PopoverActions>
        </form>
      </Popover>
    </>
  )
}

/** The name as an author thinks of it: of the file, or of the folder that holds its `index.md`. */
function bareName(path: string): string {
  return path.replace(/\/index\.md$|\.md$/, '')
}
