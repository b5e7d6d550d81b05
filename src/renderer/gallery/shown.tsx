import { useLayoutEffect, useRef, type ReactNode } from 'react'
import styles from './gallery.module.css'

export type ShownState = 'hovered' | 'pressed' | 'focus-visible' | 'focus-within' | 'focused'

export interface ShownProps {
  readonly label: string
  /** The state to put it in, by the attribute that react-aria would set. */
  readonly as?: readonly ShownState[]
  /** Which element inside gets it; the first one by itself. */
  readonly part?: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One component in one state, with the name of the state below. */
export function Shown({ label, as = [], part = ':scope > *', wide = false, children }: ShownProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current?.querySelector(part)
    if (element === null || element === undefined) return
    for (const state of as) element.setAttribute(`data-${state}`, 'true')
    return () => {
      for (const state of as) element.removeAttribute(`data-${state}`)
    }
  })
  return (
    <div className={styles['cell']} data-wide={wide || undefined}>
      <div ref={place} className={styles['place']}>
        {children}
      </div>
      <p className={styles['state']}>{label}</p>
    </div>
  )
}

/** A group of the gallery under its heading; its id names its picture in the tests. */
export function GalleryGroup({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className={styles['group']} aria-labelledby={`${id}-title`} data-group={id}>
      <h2 id={`${id}-title`} className={styles['heading']}>
        {title}
      </h2>
      <div className={styles['cells']}>{children}</div>
    </section>
  )
}
