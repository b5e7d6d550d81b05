import { ChevronDown, SunMoon as themeIcon } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import styles from './title-bar.module.css'
import type { Action } from '../actions/action.ts'
import { ActionItem } from '../actions/action-item.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import {
  addMarkdownFiles,
  exportWorkspace,
  newArticle,
  newWorkspace,
  openFolder,
} from '../actions/file-actions.ts'
import {
  goBack,
  goForward,
  newSeries,
  showAllSeries,
  showProblems,
  showSearch,
  showSeries,
  showStatistics,
  showTrash,
} from '../actions/navigation-actions.ts'
import { newFromTemplate } from '../actions/template-actions.ts'
import {
  countDrafts,
  openSettings,
  openShortcuts,
  toggleListPane,
  togglePreviewPane,
} from '../actions/view-actions.ts'
import { Logo } from '../components/logo.tsx'
import { MenuItem, MenuPopover, MenuSeparator } from '../components/menu.tsx'
import { useSettingsStore } from '../stores/settings-store.ts'
import type { Settings } from '#shared/model/settings'

export interface WorkspaceMenuProps {
  /** Says the application's name beside its mark. */
  readonly named: boolean
  /** The bar has no room for all of its buttons: what they do is here too. */
  readonly small: boolean
}

/** What concerns the whole workspace and the window, in one menu under the application's name. */
export function WorkspaceMenu({ named, small }: WorkspaceMenuProps) {
  const t = useTranslations('shell')
  const context = useActionContext()
  const items = (actions: readonly Action[]) =>
    actions
      .filter((action) => action.when(context) || action !== togglePreviewPane)
      .map((action) => <ActionItem key={action.id} action={action} context={context} />)
  return (
    <MenuTrigger>
      <Button className={styles['menu'] ?? ''} aria-label={t('menu')}>
        <Logo size={18} />
        {named ? t('appName') : null}
        <ChevronDown size={14} strokeWidth={1.75} className={styles['chevron'] ?? ''} aria-hidden />
      </Button>
      <MenuPopover label={t('menu')} placement="bottom start">
        {items([newArticle, newFromTemplate, addMarkdownFiles, newSeries, openFolder, newWorkspace])}
        <MenuSeparator />
        {small ? items([goBack, goForward]) : null}
        {items([showAllSeries, showSeries, showSearch, showProblems, showTrash, showStatistics])}
        <MenuSeparator />
        {items([exportWorkspace, countDrafts])}
        <MenuSeparator />
        {items([toggleListPane, togglePreviewPane])}
        <ThemeItem />
        <MenuSeparator />
        {items([openSettings, openShortcuts])}
      </MenuPopover>
    </MenuTrigger>
  )
}

function ThemeItem() {
  const t = useTranslations('shell')
  const { client, fail } = useActionContext()
  const theme = useSettingsStore((state) => state.settings.theme)
  return (
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
              useSettingsStore.getState().update(client, { theme: value }).catch(fail)
            }}
          />
        ))}
      </MenuPopover>
    </SubmenuTrigger>
  )
}

type ThemeLabel = 'themeSystem' | 'themeLight' | 'themeDark' | 'themeSepia' | 'themeContrast'

const themes: readonly { value: Settings['theme']; label: ThemeLabel }[] = [
  { value: 'system', label: 'themeSystem' },
  { value: 'light', label: 'themeLight' },
  { value: 'dark', label: 'themeDark' },
  { value: 'sepia', label: 'themeSepia' },
  { value: 'contrast', label: 'themeContrast' },
]
