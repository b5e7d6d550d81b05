import { useTranslations } from 'use-intl'
import type { Action, ActionContext } from './action.ts'
import { actionKeys } from './platform.ts'
import { MenuItem } from '../components/menu.tsx'

export interface ActionItemProps {
  readonly action: Action
  readonly context: ActionContext
  /** Why it cannot be done now, where there is more to say than that it cannot. */
  readonly disabledReason?: string | null
  /** What choosing it does instead of running it. */
  readonly onAction?: () => void
}

/** An action as an item of a menu: its name as it is now, its keys, and whether it can run. */
export function ActionItem({ action, context, disabledReason = null, onAction }: ActionItemProps) {
  const words = useTranslations('actions')
  return (
    <MenuItem
      label={action.label(words, context)}
      icon={action.icon}
      keys={actionKeys(action, context.host)}
      isDisabled={!action.when(context)}
      disabledReason={disabledReason}
      onAction={onAction ?? (() => action.run(context))}
    />
  )
}
