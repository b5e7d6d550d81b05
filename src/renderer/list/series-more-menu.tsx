import { Ellipsis } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { ActionItem } from '../actions/action-item.tsx'
import { newSection, planTitles } from '../actions/structure-actions.ts'
import { IconButton } from '../components/icon-button.tsx'
import { MenuPopover } from '../components/menu.tsx'

/** What else can be put into the series that is shown: titles to be written, and sections. */
export function SeriesMoreMenu() {
  const t = useTranslations('list')
  const context = useActionContext()
  return (
    <MenuTrigger>
      <IconButton label={t('seriesActions')} icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden />} />
      <MenuPopover label={t('seriesActions')} placement="bottom end">
        <ActionItem action={planTitles} context={context} />
        <ActionItem action={newSection} context={context} />
      </MenuPopover>
    </MenuTrigger>
  )
}
