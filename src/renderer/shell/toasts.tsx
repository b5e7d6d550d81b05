import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './toasts.module.css'
import { useToastStore, type Toast } from '../stores/toast-store.ts'

const shownFor = 8000

/** Messages over the foot of the window: eight seconds each, longer under pointer or focus. */
export function Toasts() {
  const t = useTranslations('shell')
  const toasts = useToastStore((state) => state.toasts)
  return (
    <section className={styles['region']} aria-label={t('notifications')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const t = useTranslations('shell')
  const [held, setHeld] = useState(false)
  const { id, action } = toast
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => useToastStore.getState().dismiss(id), shownFor)
    return () => clearTimeout(timer)
  }, [held, id])
  return (
    <div
      className={styles['toast']}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['text']}>{toast.text}</span>
      {action === null ? null : (
        <Button
          className={styles['action'] ?? ''}
          onPress={() => {
            useToastStore.getState().dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        className={styles['close'] ?? ''}
        aria-label={t('dismiss')}
        onPress={() => useToastStore.getState().dismiss(id)}
      >
        <X size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  )
}
