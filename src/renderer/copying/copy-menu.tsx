import { ClipboardCopy } from 'lucide-react'
import { SubmenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { ActionItem } from '../actions/action-item.tsx'
import type { ActionContext } from '../actions/action.ts'
import { copyActions } from '../actions/copy-actions.ts'
import { MenuItem, MenuPopover } from '../components/menu.tsx'

interface CopyMenuProps {
  readonly context: ActionContext
}

/** The forms in which an article can be copied, as a menu within a menu. */
export function CopyMenu({ context }: CopyMenuProps) {
  const t = useTranslations('copying')
  return (
    <SubmenuTrigger>
      <MenuItem
        label={t('menu')}
        icon={ClipboardCopy}
        hasSubmenu
        isDisabled={!copyActions.some((action) => action.when(context))}
      />
      <MenuPopover label={t('menu')}>
        <CopyItems context={context} />
      </MenuPopover>
    </SubmenuTrigger>
  )
}

/** The same as items. */
export function CopyItems({ context }: CopyMenuProps) {
  return copyActions.map((action) => <ActionItem key={action.id} action={action} context={context} />)
}
