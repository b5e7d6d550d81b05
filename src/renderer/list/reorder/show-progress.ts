import type { OrderTools } from './order-tools.ts'
import { useToastStore } from '../../stores/toast-store.ts'

const kind = 'relocating'

/**
 * Shows how far a long change of the structure is, with the way to give it up, as soon as the host tells: which it
 * does of what takes longer than half a second. Returns what ends that.
 */
export function showProgress({ client, words }: OrderTools, job: string): () => void {
  // It may be decided just now; then it is done and has an undo.
  const giveUp = (): void => void client.call('operation.cancel', { job }).catch(() => undefined)
  const stop = client.on('operation.progressed', ({ job: told, step, done, total }) => {
    if (told !== job) return
    const text = words(step === 'read' ? 'linksRead' : 'linksWritten', { done, total })
    useToastStore.getState().show({ text, kind, action: { label: words('giveUp'), run: giveUp } })
  })
  return () => {
    stop()
    const { toasts, dismiss } = useToastStore.getState()
    for (const toast of toasts) if (toast.kind === kind) dismiss(toast.id)
  }
}
