import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './section-title-field.module.css'
import { groupKey } from '../list-groups.ts'
import { useActionContext } from '../../actions/action-context.tsx'
import { useReorderStore, type SectionOfSeries } from '../../stores/reorder-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { longestTitle } from '#shared/order/titles-to-plan'

export interface SectionTitleFieldProps extends SectionOfSeries {
  readonly title: string
}

/** The title of a section's head while it is written: Enter keeps it, Escape gives it up. */
export function SectionTitleField({ series, section, title }: SectionTitleFieldProps) {
  const t = useTranslations('list')
  const { mover, fail } = useActionContext()
  const [typed, setTyped] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => field.current?.select(), [])

  function end(focus: boolean): void {
    done.current = true
    useReorderStore.getState().setRenaming(null)
    if (focus) useSelectionStore.getState().refocus(series, groupKey(section))
  }

  /** What cannot be had is told, and asked for again where the author is still there. */
  async function keep(stays: boolean): Promise<void> {
    const wanted = typed.trim()
    if (done.current) return
    if (wanted === '' || wanted === title) return end(stays)
    done.current = true
    try {
      await mover.sections.rename(series, section, wanted)
      end(stays)
    } catch (error) {
      done.current = false
      fail(error)
      if (!stays) end(false)
      else field.current?.select()
    }
  }

  return (
    <input
      ref={field}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the author asked to write here
      autoFocus
      className={styles['field']}
      aria-label={t('sectionTitle')}
      value={typed}
      maxLength={longestTitle}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void keep(true)
        else if (event.key === 'Escape') end(true)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={() => void keep(false)}
    />
  )
}
