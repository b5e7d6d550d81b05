import { ClipboardCopy, Contrast, Monitor, Moon, Printer, Smartphone, Sun, Tablet } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import styles from './preview-pane.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { detachPreview } from '../actions/preview-actions.ts'
import { CopyItems } from '../copying/copy-menu.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { isPrinted, usePageWidth } from './use-page-width.ts'
import { MenuItem, MenuPopover } from '../components/menu.tsx'
import { Segmented } from '../components/segmented.tsx'
import { usePreviewStore } from '../stores/preview-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import type { Settings, SettingsPatch } from '#shared/model/settings'

const widths = [
  ['phone', Smartphone],
  ['tablet', Tablet],
  ['desktop', Monitor],
  ['paper', Printer],
] as const
const colours = [
  ['app', Contrast],
  ['light', Sun],
  ['dark', Moon],
] as const

/** How wide the page is shown, and in which colours; both are remembered. */
export const PreviewTools = memo(function PreviewTools() {
  const t = useTranslations('preview')
  const copying = useTranslations('copying')
  const words = useTranslations('actions')
  const context = useActionContext()
  const width = usePageWidth()
  const isPaged = usePreviewStore((state) => isPrinted(state.subject))
  const chosen = useSettingsStore((state) => state.settings.previewColours)
  const keep = useKeep()
  const Icon = colours.find(([name]) => name === chosen)?.[1] ?? Contrast
  return (
    <>
      <Segmented<Settings['previewWidth']>
        label={t('width')}
        value={width}
        onChange={(previewWidth) => keep({ previewWidth })}
        choices={widths
          .filter(([value]) => isPaged || value !== 'paper')
          .map(([value, Shape]) => ({
            value,
            label: t(value),
            icon: <Shape size={16} strokeWidth={1.75} aria-hidden />,
            iconOnly: true,
          }))}
      />
      <div className={styles['menus']}>
        <MenuTrigger>
          <IconButton label={copying('menu')} icon={<ClipboardCopy size={16} strokeWidth={1.75} />} />
          <MenuPopover label={copying('menu')} placement="bottom end">
            <CopyItems context={context} />
          </MenuPopover>
        </MenuTrigger>
        <MenuTrigger>
          <IconButton
            label={t('coloursNow', { colours: t(`colours.${chosen}`) })}
            icon={<Icon size={16} strokeWidth={1.75} />}
          />
          <MenuPopover label={t('coloursLabel')} placement="bottom end">
            {colours.map(([value, Look]) => (
              <MenuItem
                key={value}
                label={t(`colours.${value}`)}
                icon={Look}
                checkable
                checked={value === chosen}
                onAction={() => keep({ previewColours: value })}
              />
            ))}
          </MenuPopover>
        </MenuTrigger>
        {detachPreview.when(context) ? (
          <IconButton
            label={detachPreview.label(words, context)}
            icon={<detachPreview.icon size={16} strokeWidth={1.75} />}
            onPress={() => detachPreview.run(context)}
          />
        ) : null}
      </div>
    </>
  )
})

function useKeep(): (patch: SettingsPatch) => void {
  const { client, fail } = useActionContext()
  return (patch) => {
    useSettingsStore.getState().update(client, patch).catch(fail)
  }
}
