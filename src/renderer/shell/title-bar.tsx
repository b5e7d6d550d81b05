import { Search, Upload } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { isLeftBeside, isListShown, isPreviewShown } from './pane-visibility.ts'
import { PlacePath } from './place-path.tsx'
import styles from './title-bar.module.css'
import { usePaneFacts } from './use-pane-facts.ts'
import { WorkspaceMenu } from './workspace-menu.tsx'
import type { Action } from '../actions/action.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { exportWorkspace } from '../actions/file-actions.ts'
import { goBack, goForward, showSearch } from '../actions/navigation-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { toggleListPane, togglePreviewPane } from '../actions/view-actions.ts'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Keys } from '../components/keys.tsx'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { TabStrip } from '../tabs/tab-strip.tsx'

/** The bar over the panes: the whole workspace at its left, what is open in its middle, its tools at its end. */
export function TitleBar() {
  const t = useTranslations('shell')
  const hasWorkspace = useWorkspaceStore((state) => state.workspace !== null)
  const facts = usePaneFacts()
  // The bar has the window's whole width, however many panes share what is below.
  const room = useUiStore((state) => state.layout)
  const small = room === 'small'
  const narrow = small || room === 'narrow'
  return (
    <header className={styles['bar']} aria-label={t('titleBar')}>
      <div className={styles['start']} data-beside={(hasWorkspace && isLeftBeside(facts)) || undefined}>
        <WorkspaceMenu named={!narrow} small={small} />
        {hasWorkspace && !(small && facts.writing) ? (
          <PaneToggle action={toggleListPane} shown={isListShown(facts)} />
        ) : null}
      </div>
      {hasWorkspace ? (
        <>
          <Travel />
          {facts.writing ? <TabStrip /> : <PlacePath />}
          <div className={styles['end']}>
            {small ? null : <SearchButton small={narrow || room === 'medium'} />}
            <ExportButton small={small} />
            {facts.writing && !small ? (
              <PaneToggle action={togglePreviewPane} shown={isPreviewShown(facts)} />
            ) : null}
          </div>
        </>
      ) : null}
    </header>
  )
}

function PaneToggle({ action, shown }: { action: Action; shown: boolean }) {
  return <ActionButton action={action} pressed={shown} />
}

function ActionButton({ action, pressed }: { action: Action; pressed?: boolean }) {
  const words = useTranslations('actions')
  const context = useActionContext()
  return (
    <IconButton
      label={action.label(words, context)}
      icon={<action.icon size={16} strokeWidth={1.75} />}
      keys={actionKeys(action, context.host)}
      isDisabled={!action.when(context)}
      {...(pressed === undefined ? {} : { pressed })}
      onPress={() => action.run(context)}
    />
  )
}

/** Back and forward through the places where the author was. */
function Travel() {
  // Whether there is a way is read by the actions.
  useNavigationStore((state) => state.back.length > 0)
  useNavigationStore((state) => state.forward.length > 0)
  return (
    <div className={styles['travel']}>
      <ActionButton action={goBack} />
      <ActionButton action={goForward} />
    </div>
  )
}

/** Looks like the field that it leads to. */
function SearchButton({ small }: { small: boolean }) {
  const t = useTranslations('shell')
  const context = useActionContext()
  if (small) return <ActionButton action={showSearch} />
  return (
    <AriaButton className={styles['search'] ?? ''} onPress={() => showSearch.run(context)}>
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <span className={styles['searchLabel']}>{t('searchEverywhere')}</span>
      <Keys keys={actionKeys(showSearch, context.host) ?? []} joined />
    </AriaButton>
  )
}

function ExportButton({ small }: { small: boolean }) {
  const words = useTranslations('actions')
  const context = useActionContext()
  const connected = useConnectionStore((state) => state.connected)
  if (small) return <ActionButton action={exportWorkspace} />
  return (
    <Button
      icon={<Upload size={16} strokeWidth={1.75} aria-hidden />}
      isDisabled={!connected}
      keys={actionKeys(exportWorkspace, context.host)}
      onPress={() => exportWorkspace.run(context)}
    >
      {exportWorkspace.label(words, context)}
    </Button>
  )
}
