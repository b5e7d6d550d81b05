import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './welcome-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../components/dialog.tsx'
import { TextField } from '../components/text-field.tsx'
import { FolderField } from '../folder/folder-field.tsx'
import { isAbsolutePath } from '../folder/is-absolute-path.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { switchWorkspace } from '../shell/switch-workspace.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Asks for a title and a folder, and makes a workspace there. */
export function NewWorkspaceDialog() {
  const t = useTranslations('welcome')
  const shell = useTranslations('shell')
  const { client } = useActionContext()
  const [title, setTitle] = useState('')
  const [path, setPath] = useState('')
  const [titleError, setTitleError] = useState<string | null>(null)
  const [pathError, setPathError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const close = useUiStore((state) => state.closeDialog)

  async function submit(): Promise<void> {
    const wanted = { path: path.trim(), title: title.trim() }
    setTitleError(wanted.title === '' ? t('titleMissing') : null)
    setPathError(isAbsolutePath(wanted.path) ? null : t('notAbsolute'))
    if (wanted.title === '' || !isAbsolutePath(wanted.path)) return
    setBusy(true)
    try {
      await switchWorkspace(() => client.call('workspace.create', wanted))
      close()
    } catch (failure) {
      setPathError(sentenceOf(failure, shell('unexpected')))
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('createTitle')} closeLabel={t('close')} width="small" onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <DialogBody>
          <div className={styles['fields']}>
            <TextField
              label={t('titleLabel')}
              value={title}
              onChange={(value) => {
                setTitle(value)
                setTitleError(null)
              }}
              error={titleError}
              maxLength={200}
              autoFocus
            />
            <FolderField
              label={t('pathLabel')}
              hint={t('createPathHint')}
              value={path}
              onChange={(value) => {
                setPath(value)
                setPathError(null)
              }}
              purpose="new-workspace"
              error={pathError}
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('createDo')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
