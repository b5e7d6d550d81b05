import { ClipboardCopy } from 'lucide-react'
import { SubmenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
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
  const words = useTranslations('actions')
  return copyActions.map((action) => (
    <MenuItem
      key={action.id}
      label={action.label(words, context)}
      icon={action.icon}
      isDisabled={!action.when(context)}
      onAction={() => action.run(context)}
    />
  ))
}
