import { ListChecks } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { Button } from '../components/button.tsx'
import { MenuItem, MenuPopover } from '../components/menu.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

const none: readonly Series[] = []

/** Opens the checklist of a series; where there are several, its menu asks of which. */
export function ChecklistButton() {
  const t = useTranslations('problems')
  const all = useWorkspaceStore((state) => state.workspace?.series ?? none)
  const [first, another] = all
  const icon = <ListChecks size={14} strokeWidth={1.75} aria-hidden />
  const show = (series: string): void => useUiStore.getState().openDialog({ kind: 'checklist', series })
  if (first === undefined) return null
  if (another === undefined)
    return (
      <Button icon={icon} onPress={() => show(first.folder)}>
        {t('checklist')}
      </Button>
    )
  return (
    <MenuTrigger>
      <Button icon={icon}>{t('checklist')}</Button>
      <MenuPopover label={t('checklist')}>
        {all.map(({ folder, title }) => (
          <MenuItem key={folder} label={title} onAction={() => show(folder)} />
        ))}
      </MenuPopover>
    </MenuTrigger>
  )
}
