import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isAbsolutePath } from './is-absolute-path.ts'
import styles from './welcome-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogFooter } from '../components/dialog.tsx'
import { Field } from '../components/field.tsx'
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
        <div className={styles['body']}>
          <Field
            label={t('pathLabel')}
            hint={t('pathHint')}
            value={path}
            onChange={(value) => {
              setPath(value)
              setError(null)
            }}
            error={error}
            placeholder={t('pathPlaceholder')}
            mono
            autoFocus
          />
        </div>
        <DialogFooter>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={busy}>
            {t('openDo')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
