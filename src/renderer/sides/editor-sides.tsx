import { Fragment, useEffect, useRef, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import styles from './editor-sides.module.css'
import { closeSide } from './side-steps.ts'
import { sidesOf, type Side } from './sides-of.ts'
import { EditorPane } from '../editor/editor-pane.tsx'
import { EmptyEditor } from '../shell/empty-editor.tsx'
import { focusPane } from '../shell/focus-pane.ts'
import { PaneDivider } from '../shell/pane-divider.tsx'
import { areBothShown, isEditorShown, isPreviewShown, type PaneFacts } from '../shell/pane-visibility.ts'
import { Pane, paneId } from '../shell/pane.tsx'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/**
 * The editor, or two of them beside each other. Wherever the focus goes, that one is in hand; where there is room for one
 * only, the other is kept unseen.
 */
export function EditorSides({ facts }: { readonly facts: PaneFacts }) {
  const open = useWorkspaceStore((state) => state.open)
  const beside = useWorkspaceStore((state) => state.beside)
  const box = useRef<HTMLDivElement>(null)
  const both = areBothShown(facts)

  // Gone over by a tab or a link: the keys go along.
  useEffect(() => {
    if (beside === null) return
    const here = document.activeElement
    const isLeft = box.current?.contains(here) === true && here?.closest('[data-in-hand]') === null
    if (isLeft) focusPane('editor')
  }, [beside])

  return (
    <div
      ref={box}
      className={styles['sides']}
      data-both={both || undefined}
      data-marked={(both && !facts.zen) || undefined}
      data-beside-preview={(facts.twoSides && !both && isPreviewShown(facts)) || undefined}
      hidden={facts.writing && !isEditorShown(facts)}
    >
      {sidesOf(open, beside).map((side) => (
        <Fragment key={side.nth}>
          {side.nth === 2 && both ? <SidesDivider box={box} /> : null}
          <EditorSide {...side} both={both} />
        </Fragment>
      ))}
    </div>
  )
}

/** `both`: the other one is seen too. */
function EditorSide({ nth, article, inHand, both }: Side & { readonly both: boolean }) {
  const t = useTranslations('shell')
  const label = both ? t(nth === 1 ? 'firstEditor' : 'secondEditor') : t('editor')
  const goOver = (): void => {
    if (!inHand) useWorkspaceStore.getState().openArticle(article)
  }
  return (
    <div
      role="presentation"
      className={styles['side']}
      data-in-hand={inHand || undefined}
      hidden={!both && !inHand}
      onFocus={goOver}
    >
      <Pane name="editor" nth={nth} label={label}>
        {article === null ? (
          <EmptyEditor />
        ) : (
          <EditorPane article={article} inHand={inHand} onClose={both ? () => closeSide(article) : null} />
        )}
      </Pane>
    </div>
  )
}

/** How much of the room each has; kept as a share, so that a window of another size is parted alike. */
function SidesDivider({ box }: { readonly box: RefObject<HTMLElement | null> }) {
  const t = useTranslations('shell')
  const share = useLayoutStore((state) => state.firstShare)
  const resize = (width: number | null): void => {
    const room = box.current?.clientWidth ?? 0
    if (room === 0) return
    const firstShare = width === null ? null : Math.min(Math.max(width / room, least), 1 - least)
    useLayoutStore.getState().change({ firstShare })
  }
  return (
    <PaneDivider
      label={t('resizeSides')}
      pane={paneId('editor')}
      side="before"
      now={(share ?? 0.5) * 100}
      min={least * 100}
      max={(1 - least) * 100}
      onResize={resize}
    />
  )
}

/** No side is ever narrower than this part of the room; the page keeps more where text needs it. */
const least = 0.05
