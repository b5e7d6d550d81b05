import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './new-series-dialog.module.css'
import { proposeFolder } from './propose-folder.ts'
import { go } from '../actions/navigation-actions.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../components/dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { showWorkspace } from '../shell/switch-workspace.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Asks for the title of a new series; the name of its folder follows it until it is written by hand. */
export function NewSeriesDialog() {
  const t = useTranslations('shell')
  const { client } = useActionContext()
  const series = useWorkspaceStore((state) => state.workspace?.series)
  const [title, setTitle] = useState('')
  const [ownFolder, setOwnFolder] = useState<string | null>(null)
  const [titleError, setTitleError] = useState<string | null>(null)
  const [folderError, setFolderError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const close = useUiStore((state) => state.closeDialog)
  const proposed =
    title.trim() === ''
      ? ''
      : proposeFolder(
          title,
          (series ?? []).map(({ folder }) => folder),
        )
  const folder = ownFolder ?? proposed

  async function create(): Promise<void> {
    const wanted = { title: title.trim(), folder: folder.trim() }
    setTitleError(wanted.title === '' ? t('seriesTitleMissing') : null)
    setFolderError(wanted.folder === '' && wanted.title !== '' ? t('seriesFolderMissing') : null)
    if (wanted.title === '' || wanted.folder === '') return
    setBusy(true)
    try {
      const made = await client.call('series.create', wanted)
      await showWorkspace(made.workspace)
      close()
      go({ kind: 'series', folder: made.folder })
    } catch (failure) {
      setFolderError(sentenceOf(failure, t('unexpected')))
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('newSeries')} closeLabel={t('cancel')} width="small" onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <DialogBody>
          <div className={styles['fields']}>
            <TextField
              label={t('seriesTitle')}
              value={title}
              onChange={(value) => {
                setTitle(value)
                setTitleError(null)
                if (ownFolder === null) setFolderError(null)
              }}
              error={titleError}
              maxLength={300}
              autoFocus
            />
            <TextField
              label={t('seriesFolder')}
              hint={t('seriesFolderHint')}
              value={folder}
              onChange={(value) => {
                setOwnFolder(value === '' ? null : value)
                setFolderError(null)
              }}
              error={folderError}
              maxLength={200}
              mono
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('createSeries')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
