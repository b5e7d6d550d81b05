import type { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import { neighbourOf, sectionOf } from './move-section.ts'
import styles from './outline-button.module.css'
import { useHeadingDrag } from './use-heading-drag.ts'
import { type OutlineHeading, useOutline } from './use-outline.ts'
import { Skeleton, SkeletonBar } from '../../components/skeleton.tsx'

interface OutlineListProps {
  readonly view: EditorView
  readonly onChoose: (line: number) => void
  /** The window is gone from the page. */
  readonly onGone: () => void
}

/** The headings of the text. One that is dragged takes along all that is under it. */
export function OutlineList({ view, onChoose, onGone }: OutlineListProps) {
  const t = useTranslations('editor')
  const gone = useEffectEvent(onGone)
  useEffect(() => () => gone(), [])
  const { headings, move } = useOutline(view)
  if (headings === null) {
    return (
      <Skeleton label={t('outlineLoading')}>
        {['70%', '52%', '61%', '44%'].map((width) => (
          <SkeletonBar key={width} width={width} line={28} />
        ))}
      </Skeleton>
    )
  }
  if (headings.length === 0) return <p className={styles['none']}>{t('outlineEmpty')}</p>
  return <Headings view={view} headings={headings} onMove={move} onChoose={onChoose} />
}

interface HeadingsProps {
  readonly view: EditorView
  readonly headings: readonly OutlineHeading[]
  readonly onMove: (at: number, before: number) => boolean
  readonly onChoose: (line: number) => void
}

function Headings({ view, headings, onMove, onChoose }: HeadingsProps) {
  const t = useTranslations('editor')
  const isFixed = view.state.readOnly
  const caret = view.state.doc.lineAt(view.state.selection.main.head).number
  const here = headings.findLastIndex(({ line }) => line <= caret)
  const top = Math.min(...headings.map(({ level }) => level))
  const placeOf = (key: unknown): number => headings.findIndex(({ row }) => row === Number(key))

  const list = useRef<HTMLDivElement>(null)
  const { drag, handlers, wasDrag } = useHeadingDrag(list, onMove)

  /** Alt with an arrow changes places with the neighbour, as in the list of articles. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const direction = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    if (direction === undefined || row === null) return
    event.preventDefault()
    event.stopPropagation()
    const at = placeOf(row.getAttribute('data-key'))
    const before = neighbourOf(headings, at, direction)
    if (before !== null) onMove(at, before)
  }

  const isIn = (at: number | undefined, index: number): boolean => {
    if (at === undefined) return false
    const { from, end } = sectionOf(headings, at)
    return index >= from && index < end
  }
  /** Where the line stands that shows the place: over the row that it comes before, or under the last one. */
  const dropSide = (index: number): 'before' | 'after' | undefined => {
    if (drag === null) return undefined
    if (index === drag.before) return 'before'
    return drag.before === headings.length && index === headings.length - 1 ? 'after' : undefined
  }

  return (
    <div ref={list} onKeyDownCapture={onKeyDown} {...(isFixed ? {} : handlers)}>
      <ListBox
        aria-label={t('outline')}
        className={styles['list'] ?? ''}
        autoFocus
        selectionMode="none"
        onAction={(key) => {
          if (!wasDrag()) onChoose(headings[placeOf(key)]?.line ?? 1)
        }}
      >
        {headings.map(({ row, level, text }, index) => (
          <ListBoxItem
            key={row}
            id={row}
            textValue={text === '' ? t('outlineUntitled') : text}
            className={styles['heading'] ?? ''}
            style={{ paddingInlineStart: 8 + (level - top) * 16 }}
            data-here={index === here || undefined}
            data-heading={index}
            data-lifted={isIn(drag?.at, index) || undefined}
            data-drop={dropSide(index)}
          >
            <span className={styles['text']} data-top={level === top || undefined}>
              {text === '' ? t('outlineUntitled') : text}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      {isFixed ? null : <p className={styles['hint']}>{t('outlineHint')}</p>}
    </div>
  )
}
