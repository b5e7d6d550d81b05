import { useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { useCaretStore } from '../editor/caret-store.ts'

/**
 * Line and column of the caret. They change with every key, so they are written past React: a render, of
 * however little, would walk the whole window each time.
 */
export function CaretPlace() {
  const shown = useCaretStore((state) => state.place !== null)
  return shown ? <Place /> : null
}

function Place() {
  const t = useTranslations('status')
  const item = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const write = (): void => {
      const { place } = useCaretStore.getState()
      if (place === null || item.current === null) return
      // As figures of a text file: without marks between thousands.
      item.current.textContent = t('caret', { line: String(place.line), column: String(place.column) })
    }
    write()
    return useCaretStore.subscribe(write)
  }, [t])
  return <span ref={item} className={`${styles['item']} ${styles['caret']}`} data-caret="" />
}
