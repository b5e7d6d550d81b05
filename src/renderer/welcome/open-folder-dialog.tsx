import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './welcome-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../components/dialog.tsx'
import { FolderField } from '../folder/folder-field.tsx'
import { isAbsolutePath } from '../folder/is-absolute-path.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { switchWorkspace } from '../shell/switch-workspace.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Opens a workspace by its path, where the host has no dialog for folders. */
export function OpenFolderDialog() {
  const t = useTranslations('welcome')
  const shell = useTranslations('shell')
  const { client } = useActionContext()
  const [path, setPath] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const close = useUiStore((state) => state.closeDialog)

  async function submit(): Promise<void> {
    const wanted = path.trim()
    if (!isAbsolutePath(wanted)) return setError(t('notAbsolute'))
    setBusy(true)
    try {
      await switchWorkspace(() => client.call('workspace.open', { path: wanted }))
      close()
    } catch (failure) {
      setError(sentenceOf(failure, shell('unexpected')))
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('openTitle')} closeLabel={t('close')} width="small" onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <DialogBody>
          <FolderField
            label={t('pathLabel')}
            hint={t('pathHint')}
            value={path}
            onChange={(value) => {
              setPath(value)
              setError(null)
            }}
            purpose="open-workspace"
            error={error}
            autoFocus
          />
        </DialogBody>
        <DialogFooter>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('openDo')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
