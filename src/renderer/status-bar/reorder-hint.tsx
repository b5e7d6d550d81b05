import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { useClient, useHost } from '../app-services.tsx'
import { useOrderStore } from '../stores/order-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The one hint that an author ever gets, until the first move or the window's end: how to put articles in order. */
export function ReorderHint() {
  const t = useTranslations('status')
  const client = useClient()
  const { platform } = useHost()
  const numbers = useWorkspaceStore(({ workspace, series }) => {
    const last = workspace?.series.find(({ folder }) => folder === series)?.lastNumber ?? 0
    return workspace?.readOnly === null ? last : 0
  })
  const [unseen] = useState(() => !useSettingsStore.getState().settings.reorderHintSeen)
  const untouched = useOrderStore(({ undo, pending }) => undo.length === 0 && pending.length === 0)
  const [over, setOver] = useState(false)
  if (!untouched && !over) setOver(true)
  const shown = unseen && !over && numbers >= 3

  useEffect(() => {
    if (shown && !useSettingsStore.getState().settings.reorderHintSeen)
      useSettingsStore
        .getState()
        .update(client, { reorderHintSeen: true })
        .catch((error: unknown) => reportError(error))
  }, [shown, client])

  if (!shown) return null
  const from = Math.min(8, numbers)
  const two = (number: number) => String(number).padStart(Math.max(2, String(numbers).length), '0')
  const keys = t(platform === 'mac' ? 'hintKeysMac' : 'hintKeys')
  return (
    <span className={`${styles['item']} ${styles['hint']}`} data-hint="">
      {t('hint', { from: two(from), to: two(Math.max(1, from - 2)), keys })}
    </span>
  )
}
