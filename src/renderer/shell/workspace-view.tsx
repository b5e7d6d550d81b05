import type { ReactNode } from 'react'
import { Group, Panel, Separator, useGroupRef, type Layout } from 'react-resizable-panels'
import { useTranslations } from 'use-intl'
import { EditorPane } from '../editor/editor-pane.tsx'
import { ListPane } from '../list/list-pane.tsx'
import { PreviewPane } from '../preview/preview-pane.tsx'
import { EmptyEditor } from './empty-editor.tsx'
import { ListDrawer } from './list-drawer.tsx'
import { PaneSwitch } from './pane-switch.tsx'
import { isEditorShown, isListShown, isPreviewShown } from './pane-visibility.ts'
import { useDividerKeys } from './use-divider-keys.ts'
import { usePaneFacts } from './use-pane-facts.ts'
import styles from './workspace-view.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The panes, as many beside each other as there is room for; the editor lives through every change. */
export function WorkspaceView() {
  const t = useTranslations('shell')
  const facts = usePaneFacts()
  const { layout } = facts
  const { remembered, remember } = useRememberedLayout()
  const group = useGroupRef()
  const rememberNow = (): void => {
    if (group.current !== null) remember(group.current.getLayout())
  }
  const listKeys = useDividerKeys('ArrowRight', rememberNow)
  const previewKeys = useDividerKeys('ArrowLeft', rememberNow)
  const listBeside = (layout === 'wide' || layout === 'medium') && facts.showList
  const previewBeside = layout === 'wide' && facts.showPreview
  return (
    <main className={styles['view']}>
      {layout === 'small' ? <PaneSwitch /> : null}
      <Group
        groupRef={group}
        className={styles['group'] ?? ''}
        onLayoutChanged={(now, { isUserInteraction }) => isUserInteraction && remember(now)}
      >
        {listBeside ? (
          <>
            <Panel
              id="list"
              panelRef={listKeys.panel}
              defaultSize={remembered.list ?? 320}
              minSize={240}
              maxSize={440}
              groupResizeBehavior="preserve-pixel-size"
            >
              <Pane name="list" label={t('list')}>
                <ListPane />
              </Pane>
            </Panel>
            <Separator
              className={styles['divider'] ?? ''}
              aria-label={t('resizeList')}
              onKeyDownCapture={listKeys.onKeyDownCapture}
            />
          </>
        ) : null}
        <Panel id="main" key="main" minSize={layout === 'small' ? 0 : 420}>
          <div className={styles['turns']}>
            {layout === 'small' && isListShown(facts) ? (
              <Pane name="list" label={t('list')}>
                <ListPane />
              </Pane>
            ) : null}
            <Pane name="editor" label={t('editor')} hidden={!isEditorShown(facts)}>
              <OpenEditor />
            </Pane>
            {!previewBeside && isPreviewShown(facts) ? (
              <Pane name="preview" label={t('preview')}>
                <OpenPreview />
              </Pane>
            ) : null}
          </div>
        </Panel>
        {previewBeside ? (
          <>
            <Separator
              className={styles['divider'] ?? ''}
              aria-label={t('resizePreview')}
              onKeyDownCapture={previewKeys.onKeyDownCapture}
            />
            <Panel
              id="preview"
              panelRef={previewKeys.panel}
              defaultSize={remembered.preview ?? '34%'}
              minSize={360}
              maxSize="60%"
            >
              <Pane name="preview" label={t('preview')}>
                <OpenPreview />
              </Pane>
            </Panel>
          </>
        ) : null}
      </Group>
      {layout === 'narrow' && facts.drawer ? <ListDrawer /> : null}
    </main>
  )
}

interface PaneProps {
  readonly name: 'list' | 'editor' | 'preview'
  readonly label: string
  readonly hidden?: boolean
  readonly children: ReactNode
}

/** A landmark that F6 reaches and whose shortcuts count while the focus is in it. */
function Pane({ name, label, hidden = false, children }: PaneProps) {
  const Tag = name === 'list' ? 'nav' : 'section'
  return (
    <Tag
      className={styles['pane']}
      aria-label={label}
      hidden={hidden}
      tabIndex={-1}
      data-pane={name}
      data-scope={name}
    >
      {children}
    </Tag>
  )
}

function OpenEditor() {
  const open = useWorkspaceStore((state) => state.open)
  if (open === null) return <EmptyEditor />
  return <EditorPane series={open.series} path={open.path} />
}

function OpenPreview() {
  const t = useTranslations('shell')
  const open = useWorkspaceStore((state) => state.open)
  if (open === null) return <p className={styles['nothing']}>{t('previewNothing')}</p>
  return <PreviewPane series={open.series} path={open.path} />
}

/** Widths in per cent `[list, editor, preview]`, kept by the host; nothing remembered at first. */
function useRememberedLayout() {
  const { client, fail } = useActionContext()
  const saved = useSettingsStore((state) => state.settings.paneLayout)
  const [list, , preview] = saved
  const remembered = {
    list: list === undefined ? undefined : `${list}%`,
    preview: preview === undefined ? undefined : `${preview}%`,
  }
  function remember(now: Layout): void {
    const [listBefore = 22, , previewBefore = 34] = saved
    const listNow = now['list'] ?? listBefore
    const previewNow = now['preview'] ?? previewBefore
    const paneLayout = [listNow, 100 - listNow - previewNow, previewNow].map(
      (each) => Math.round(each * 100) / 100,
    )
    useSettingsStore.getState().update(client, { paneLayout }).catch(fail)
  }
  return { remembered, remember }
}
