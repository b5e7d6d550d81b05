import { ListOrdered, Undo2 } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { undoMove } from '../actions/order-actions.ts'
import { stepWords } from '../list/reorder/step-words.ts'
import { useOrderStore } from '../stores/order-store.ts'

/** Whether the order on screen is on disk, and the way back from the last move. */
export function OrderState() {
  const t = useTranslations('status')
  const undo = useTranslations('actions')
  const saving = useOrderStore((state) => state.saving)
  const last = useOrderStore((state) => state.undo.at(-1))
  const context = useActionContext()
  const words = { saved: t('orderSaved'), saving: t('orderSaving'), failed: t('orderFailed') }[saving]
  return (
    <>
      <span
        className={`${styles['item']} ${styles['order']}`}
        data-tone={saving === 'failed' ? 'bad' : 'plain'}
        data-order-state={saving}
      >
        <ListOrdered size={14} strokeWidth={1.75} aria-hidden />
        {words}
      </span>
      {last === undefined ? null : (
        <Button
          className={styles['button'] ?? ''}
          isDisabled={!undoMove.when(context)}
          onPress={() => undoMove.run(context)}
        >
          <Undo2 size={14} strokeWidth={1.75} aria-hidden />
          <span className={styles['cut']}>{undo('undoStep', stepWords(last))}</span>
        </Button>
      )}
    </>
  )
}
