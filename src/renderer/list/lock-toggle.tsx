import { Lock, LockOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { listMotion } from './rows/list-motion.ts'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'

export interface LockToggleProps {
  /** Folder of the series. */
  readonly series: string
  /** `words` says how the order is; `icon` leaves that to its tooltip. */
  readonly look: 'words' | 'icon'
}

/** Locks the order of a series against accidents. When a move is refused, the lock nods once. */
export function LockToggle({ series, look }: LockToggleProps) {
  const t = useTranslations('order')
  const locked = useLayoutStore((state) => state.lockedOrders.includes(series))
  const refusals = useReorderStore((state) => state.refusals)
  const icon = useRef<HTMLSpanElement>(null)
  const answered = useRef(refusals)
  useEffect(() => {
    if (answered.current === refusals) return
    answered.current = refusals
    if (icon.current !== null) nod(icon.current)
  }, [refusals])
  const drawn = (
    <span ref={icon} style={{ display: 'grid' }} data-lock={locked ? 'locked' : 'unlocked'}>
      {locked ? <Lock size={16} strokeWidth={1.75} /> : <LockOpen size={16} strokeWidth={1.75} />}
    </span>
  )
  const toggle = (): void => useLayoutStore.getState().setLocked(series, !locked)
  if (look === 'icon') {
    return <IconButton label={t(locked ? 'unlockOrder' : 'lockOrder')} icon={drawn} onPress={toggle} />
  }
  return (
    <Button look="quiet" icon={drawn} onPress={toggle}>
      {t(locked ? 'orderLocked' : 'orderUnlocked')}
    </Button>
  )
}

/** A short shake of the head; where motion is reduced, a fade. */
function nod(icon: HTMLElement): void {
  const still = listMotion(icon).duration === 0
  const frames: Keyframe[] = still
    ? [{ opacity: 1 }, { opacity: 0.3 }, { opacity: 1 }]
    : [0, -3, 3, -2, 0].map((x) => ({ transform: `translateX(${x}px)` }))
  icon.animate(frames, { duration: still ? 180 : 300, easing: 'ease-in-out' })
}
