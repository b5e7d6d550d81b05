import { useTranslations } from 'use-intl'
import { Toast, ToastRegion } from '../components/toast.tsx'
import { useToastStore } from '../stores/toast-store.ts'

/** Messages over the foot of the window: eight seconds each, longer under pointer or focus. */
export function Toasts() {
  const t = useTranslations('shell')
  const toasts = useToastStore((state) => state.toasts)
  const dismiss = useToastStore((state) => state.dismiss)
  return (
    <ToastRegion label={t('notifications')}>
      {toasts.map(({ id, text, tone, count, action }) => (
        <Toast
          key={id}
          text={text}
          tone={tone}
          count={count}
          action={action}
          dismissLabel={t('dismiss')}
          onDismiss={() => dismiss(id)}
        />
      ))}
    </ToastRegion>
  )
}
