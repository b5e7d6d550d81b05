import { EditorView } from '@codemirror/view'
import { ListTree } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import styles from './outline-button.module.css'
import { IconButton } from '../components/icon-button.tsx'
import { Popover } from '../components/popover.tsx'
import { Skeleton, SkeletonBar } from '../components/skeleton.tsx'
import type { ArticleHeading } from '../reading/reading-protocol.ts'
import { windowReader } from '../reading/window-reader.ts'

/** Shows the headings of the article in the editor; a chosen one comes to the top, with the caret. */
export function OutlineButton({ view }: { readonly view: EditorView | null }) {
  const t = useTranslations('editor')
  const chosen = useRef(false)

  return (
    <DialogTrigger>
      <IconButton
        label={t('outline')}
        icon={<ListTree size={16} strokeWidth={1.75} />}
        isDisabled={view === null}
      />
      <Popover label={t('outline')} placement="bottom end">
        {(close) =>
          view === null ? null : (
            <Headings
              view={view}
              onChoose={(line) => {
                goToLine(view, line)
                chosen.current = true
                close()
              }}
              onGone={() => {
                if (chosen.current) focusAfterwards(view)
                chosen.current = false
              }}
            />
          )
        }
      </Popover>
    </DialogTrigger>
  )
}

interface HeadingsProps {
  readonly view: EditorView
  readonly onChoose: (line: number) => void
  /** The window is gone from the page. */
  readonly onGone: () => void
}

function Headings({ view, onChoose, onGone }: HeadingsProps) {
  const t = useTranslations('editor')
  const gone = useEffectEvent(onGone)
  useEffect(() => () => gone(), [])
  const headings = useHeadings(view)
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
  const caret = view.state.doc.lineAt(view.state.selection.main.head).number
  const here = headings.findLastIndex(({ line }) => line <= caret)
  const top = Math.min(...headings.map(({ level }) => level))
  return (
    <ListBox
      aria-label={t('outline')}
      className={styles['list'] ?? ''}
      autoFocus
      selectionMode="none"
      onAction={(key) => onChoose(headings[Number(key)]?.line ?? 1)}
    >
      {headings.map(({ level, text }, index) => (
        <ListBoxItem
          key={index}
          id={index}
          textValue={text}
          className={styles['heading'] ?? ''}
          style={{ paddingInlineStart: 8 + (level - top) * 16 }}
          data-here={index === here || undefined}
        >
          <span className={styles['text']} data-top={level === top || undefined}>
            {text === '' ? t('outlineUntitled') : text}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

/** Null until they are known. */
function useHeadings(view: EditorView): readonly ArticleHeading[] | null {
  const [headings, setHeadings] = useState<readonly ArticleHeading[] | null>(null)
  useEffect(() => {
    let wanted = true
    const receive = (found: readonly ArticleHeading[]) => {
      if (wanted) setHeadings(found)
    }
    windowReader.headingsOfFile(view.state.doc.toString()).then(receive, (error: unknown) => {
      receive([])
      reportError(error)
    })
    return () => {
      wanted = false
    }
  }, [view])
  return headings
}

/** Brings a line to the top with some air above it. */
function goToLine(view: EditorView, number: number): void {
  const line = view.state.doc.line(Math.min(view.state.doc.lines, Math.max(1, number)))
  view.dispatch({
    selection: { anchor: line.from },
    effects: EditorView.scrollIntoView(line.from, { y: 'start', yMargin: 24 }),
  })
}

/** The window gives the focus back to its button in the frame after it went; the text takes it from there. */
function focusAfterwards(view: EditorView): void {
  requestAnimationFrame(() => setTimeout(() => view.focus()))
}
