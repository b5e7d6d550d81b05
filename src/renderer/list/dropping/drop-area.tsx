import { useRef, type ReactNode } from 'react'
import styles from './drop-area.module.css'
import { useFileDrop } from './use-file-drop.ts'
import type { Series } from '#shared/model/series'

/** Stands for the rows of an empty series, and takes files from the desktop as they would. */
export function DropArea({ series, children }: { series: Series; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null)
  const nothing = useRef<HTMLElement>(null)
  const drop = useFileDrop({
    series,
    layout: null,
    grouped: false,
    area,
    scroller: nothing,
    list: nothing,
  })
  return (
    <div ref={area} className={styles['area']} data-over={drop?.refusal === null ? '' : undefined}>
      {children}
    </div>
  )
}
