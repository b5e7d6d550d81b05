import { Menu as MenuIcon, SunMoon as themeIcon, Upload } from 'lucide-react'
import { MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { useTranslations } from 'use-intl'
import styles from './title-bar.module.css'
import type { Action } from '../actions/action.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { exportWorkspace, newArticle, newWorkspace, openFolder } from '../actions/file-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { countDrafts, toggleListPane, togglePreviewPane } from '../actions/view-actions.ts'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Logo } from '../components/logo.tsx'
import { MenuItem, MenuPopover, menuStyles } from '../components/menu.tsx'
import { isListShown, isPreviewShown } from './pane-visibility.ts'
import { usePaneFacts } from './use-pane-facts.ts'
import { useOpenEntryNow } from './use-open-entry-now.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Settings } from '#shared/model/settings'

/** The bar over the panes: whose workspace, which article, and what concerns the whole. */
export function TitleBar() {
  const t = useTranslations('shell')
  const title = useWorkspaceStore((state) => state.workspace?.title)
  const facts = usePaneFacts()
  const entry = useOpenEntryNow()
  return (
    <header className={styles['bar']} aria-label={t('titleBar')}>
      <WorkspaceMenu />
      <Logo size={20} />
      {title === undefined ? (
        <span className={styles['workspace']}>{t('appName')}</span>
      ) : (
        <>
          <h1 className={styles['workspace']}>{title}</h1>
          {facts.layout === 'small' ? null : (
            <PaneToggle action={toggleListPane} shown={isListShown(facts)} />
          )}
        </>
      )}
      <span className={styles['article']}>
        {entry === null ? null : (
          <>
            <span className={styles['number']}>{entry.number}</span>
            <span className={styles['name']}>{entry.title}</span>
          </>
        )}
      </span>
      {title === undefined ? null : (
        <>
          <ExportButton />
          {facts.layout === 'small' ? null : (
            <PaneToggle action={togglePreviewPane} shown={isPreviewShown(facts)} />
          )}
        </>
      )}
    </header>
  )
}

function PaneToggle({ action, shown }: { action: Action; shown: boolean }) {
  const words = useTranslations('actions')
  const context = useActionContext()
  const keys = actionKeys(action, context.host)
  return (
    <IconButton
      label={action.label(words, context)}
      icon={<action.icon size={16} strokeWidth={1.75} />}
      pressed={shown}
      {...(keys === undefined ? {} : { keys })}
      onPress={() => action.run(context)}
    />
  )
}

function ExportButton() {
  const words = useTranslations('actions')
  const context = useActionContext()
  const connected = useConnectionStore((state) => state.connected)
  return (
    <Button
      size="small"
      icon={<Upload size={14} strokeWidth={1.75} aria-hidden />}
      isDisabled={!connected}
      onPress={() => exportWorkspace.run(context)}
    >
      {exportWorkspace.label(words, context)}
    </Button>
  )
}

function WorkspaceMenu() {
  const t = useTranslations('shell')
  const words = useTranslations('actions')
  const context = useActionContext()
  const theme = useSettingsStore((state) => state.settings.theme)
  const item = (action: Action) => (
    <MenuItem
      key={action.id}
      label={action.label(words, context)}
      icon={action.icon}
      keys={actionKeys(action, context.host)}
      isDisabled={!action.when(context)}
      onAction={() => action.run(context)}
    />
  )
  return (
    <MenuTrigger>
      <IconButton label={t('menu')} icon={<MenuIcon size={16} strokeWidth={1.75} />} />
      <MenuPopover label={t('menu')} placement="bottom start">
        {[newArticle, openFolder, newWorkspace].map(item)}
        <Separator className={menuStyles['separator'] ?? ''} />
        {item(exportWorkspace)}
        {item(countDrafts)}
        <Separator className={menuStyles['separator'] ?? ''} />
        {[toggleListPane, togglePreviewPane].map(item)}
        <SubmenuTrigger>
          <MenuItem label={t('theme')} icon={themeIcon} hasSubmenu />
          <MenuPopover label={t('theme')}>
            {themes.map(({ value, label }) => (
              <MenuItem
                key={value}
                label={t(label)}
                checkable
                checked={theme === value}
                onAction={() => {
                  useSettingsStore.getState().update(context.client, { theme: value }).catch(context.fail)
                }}
              />
            ))}
          </MenuPopover>
        </SubmenuTrigger>
      </MenuPopover>
    </MenuTrigger>
  )
}

const themes: readonly { value: Settings['theme']; label: 'themeSystem' | 'themeLight' | 'themeDark' }[] = [
  { value: 'system', label: 'themeSystem' },
  { value: 'light', label: 'themeLight' },
  { value: 'dark', label: 'themeDark' },
]
