import { EditorView } from '@codemirror/view'
import { ListTree } from 'lucide-react'
import { useRef } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { useTranslations } from 'use-intl'
import { OutlineList } from './outline-list.tsx'
import { useActionContext } from '../../actions/action-context.tsx'
import { goToHeading } from '../../actions/editor-actions.ts'
import { actionKeys } from '../../actions/platform.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Popover } from '../../components/popover.tsx'
import { useUiStore } from '../../stores/ui-store.ts'

export interface OutlineButtonProps {
  readonly view: EditorView | null
  /** Whether the article is the one that the author is in: the keys of the list are for that one. */
  readonly inHand: boolean
}

/** Shows the headings of the article in the editor; a chosen one comes to the top, with the caret. */
export function OutlineButton({ view, inHand }: OutlineButtonProps) {
  const t = useTranslations('editor')
  const { host } = useActionContext()
  const isOpen = useUiStore((state) => state.outline)
  const chosen = useRef(false)

  return (
    <DialogTrigger
      isOpen={isOpen && inHand && view !== null}
      onOpenChange={(open) => useUiStore.getState().setOutline(open)}
    >
      <IconButton
        label={t('outline')}
        icon={<ListTree size={16} strokeWidth={1.75} />}
        keys={actionKeys(goToHeading, host)}
        isDisabled={view === null}
      />
      <Popover label={t('outline')} placement="bottom end">
        {(close) =>
          view === null ? null : (
            <OutlineList
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
