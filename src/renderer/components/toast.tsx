import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import styles from './toast.module.css'

/** How long a toast stays while nobody looks at it, in milliseconds. */
export const toastTime = 8000

export interface ToastProps {
  readonly text: ReactNode
  readonly tone?: 'plain' | 'error'
  /** How many things of its kind it speaks for; 1 is not drawn. */
  readonly count?: number
  readonly action?: { readonly label: string; readonly run: () => void } | null
  readonly dismissLabel: string
  /** Its time is over, its action ran, or it was sent away. */
  readonly onDismiss: () => void
}

/** A message over the foot of the window: eight seconds, which stand still under pointer or focus. */
export function Toast(props: ToastProps) {
  const { text, tone = 'plain', count = 1, action = null, dismissLabel, onDismiss } = props
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const camefrom = useRef<HTMLElement | null>(null)
  useRunOut(pointed || focused, onDismiss)

  /** Nothing that had the focus may vanish with it. */
  function leave(): void {
    if (focused) camefrom.current?.focus()
    onDismiss()
  }

  return (
    <div
      className={styles['toast']}
      role="presentation"
      data-tone={tone}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={({ relatedTarget, currentTarget }: FocusEvent) => {
        setFocused(true)
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
          camefrom.current = relatedTarget
        }
      }}
      onBlur={({ relatedTarget, currentTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setFocused(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      {tone === 'error' ? <CircleAlert size={16} strokeWidth={1.75} aria-hidden /> : null}
      {count > 1 ? <span className={styles['count']}>{count}</span> : null}
      <span className={styles['text']}>{text}</span>
      {action === null ? null : (
        <Button
          className={styles['action'] ?? ''}
          onPress={() => {
            leave()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button className={styles['close'] ?? ''} aria-label={dismissLabel} onPress={leave}>
        <X size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  )
}

/** Calls `onEnd` after the toast's time; a pause keeps what is left of it. */
function useRunOut(paused: boolean, onEnd: () => void): void {
  const left = useRef(toastTime)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    if (paused) return
    const started = performance.now()
    const timer = setTimeout(() => end.current(), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - started
    }
  }, [paused])
}

export interface ToastRegionProps {
  readonly label: string
  readonly children: ReactNode
}

/** The place of toasts. They are read when what is being read has ended, never in between. */
export function ToastRegion({ label, children }: ToastRegionProps) {
  return (
    <section className={styles['region']} aria-label={label} aria-live="polite">
      {children}
    </section>
  )
}
