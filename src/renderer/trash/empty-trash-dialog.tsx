import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './trash-view.module.css'
import { forgetSteps } from './forget-steps.ts'
import { useTrashStore } from './trash-store.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogFooter } from '../components/dialog.tsx'
import { useLate } from '../components/use-late.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

export interface EmptyTrashDialogProps {
  readonly count: number
  readonly words: number
  /** Told whether the trash is empty now. */
  readonly onClose: (emptied: boolean) => void
}

/** Asks before the one thing here that cannot be taken back. */
export function EmptyTrashDialog({ count, words, onClose }: EmptyTrashDialogProps) {
  const t = useTranslations('trash')
  const { client, fail } = useActionContext()
  const [busy, setBusy] = useState(false)
  const late = useLate(busy)

  async function empty(): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await client.call('trash.empty', {})
      useTrashStore.getState().remove(useTrashStore.getState().items?.map(({ id }) => id) ?? [])
      forgetSteps(null)
      const { toasts, dismiss } = useToastStore.getState()
      for (const { id, kind } of toasts) if (kind === 'trashed') dismiss(id)
      onClose(true)
    } catch (error) {
      fail(error)
      onClose(false)
      const root = useWorkspaceStore.getState().workspace?.root
      if (root !== undefined) void useTrashStore.getState().load(client, root)
    }
  }

  return (
    <Dialog title={t('askTitle')} closeLabel={t('cancel')} width="small" onClose={() => onClose(false)}>
      <p className={styles['ask']}>{t('ask', { count, words })}</p>
      <DialogFooter>
        <Button autoFocus onPress={() => onClose(false)}>
          {t('cancel')}
        </Button>
        <Button look="primary" busy={late} onPress={() => void empty()}>
          {t('emptyTrash')}
        </Button>
      </DialogFooter>
    </Dialog>
  )
}
