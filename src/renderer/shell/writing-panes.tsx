import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { PaneDivider } from './pane-divider.tsx'
import { isListShown, isPreviewShown, type PaneFacts } from './pane-visibility.ts'
import { Pane, paneId } from './pane.tsx'
import { previewWidths } from './use-pane-widths.ts'
import styles from './workspace-frame.module.css'
import { OpenArticlePreview } from '../preview/open-article-preview.tsx'
import { PreviewViews } from '../preview/preview-views.tsx'
import { useTextsOfDocuments } from '../preview/use-texts-of-documents.ts'
import { DetachedPreview } from '../preview-window/detached-preview.tsx'
import { EditorSides } from '../sides/editor-sides.tsx'
import { ListSidebar } from '../sidebar/list-sidebar.tsx'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Editor and preview beside each other, or in turns; behind a view they are kept, unseen. */
export function WritingPanes({ facts }: { facts: PaneFacts }) {
  const t = useTranslations('shell')
  const wanted = useLayoutStore((state) => state.previewWidth)
  const beside = facts.layout === 'wide' && facts.showPreview
  return (
    <div className={styles['writing']} hidden={!facts.writing}>
      <div className={styles['turns']}>
        {facts.writing && facts.layout === 'small' && isListShown(facts) ? (
          <Pane name="list" label={t('list')}>
            <ListSidebar />
          </Pane>
        ) : null}
        <EditorSides facts={facts} />
        {!beside && isPreviewShown(facts) ? (
          <Pane name="preview" label={t('preview')}>
            <OpenPreview />
          </Pane>
        ) : null}
      </div>
      {beside ? (
        <>
          <PaneDivider
            label={t('resizePreview')}
            pane={paneId('preview')}
            side="after"
            now={wanted ?? window.innerWidth * previewWidths.usualShare}
            min={previewWidths.min}
            max={window.innerWidth * previewWidths.maxShare}
            onResize={(width) => useLayoutStore.getState().change({ previewWidth: width })}
          />
          <div className={styles['preview']}>
            <Pane name="preview" label={t('preview')}>
              <OpenPreview />
            </Pane>
          </div>
        </>
      ) : null}
    </div>
  )
}

function OpenPreview() {
  const t = useTranslations('shell')
  // Another article is in the editor first; its page is drawn once that stands.
  const open = useDeferredValue(useWorkspaceStore((state) => state.open))
  const detached = useUiStore((state) => state.previewDetached)
  const written = useTextsOfDocuments()
  if (detached) return <DetachedPreview />
  const article =
    open === null ? (
      <p className={styles['nothing']}>{t('previewNothing')}</p>
    ) : (
      <OpenArticlePreview series={open.series} path={open.path} />
    )
  return <PreviewViews article={article} written={written} />
}
