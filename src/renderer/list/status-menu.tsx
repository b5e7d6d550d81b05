import { CircleDashed } from 'lucide-react'
import { SubmenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { useListTools } from './list-tools.tsx'
import { canWrite } from './reorder/refusal.ts'
import { canHaveStatus } from './status/status-outcome.ts'
import type { ActionTarget } from '../actions/action.ts'
import { MenuItem, MenuPopover } from '../components/menu.tsx'
import { articleStatuses, type Entry } from '#shared/model/series'

/** Says of an article how far it is, or of all that are selected: what a drop on a column of the board does. */
export function StatusMenu({
  target,
  chosen,
}: {
  readonly target: ActionTarget
  readonly chosen: readonly Entry[]
}) {
  const t = useTranslations('order')
  const { mover } = useListTools()
  return (
    <SubmenuTrigger>
      <MenuItem
        label={t('setStatus')}
        icon={CircleDashed}
        hasSubmenu
        isDisabled={!canWrite() || !chosen.some(canHaveStatus)}
      />
      <MenuPopover label={t('setStatus')}>
        {[...articleStatuses, null].map((status) => (
          <MenuItem
            key={status ?? 'none'}
            label={t(`statusNames.${status ?? 'none'}`)}
            checkable
            checked={chosen.every((each) => each.status === status)}
            onAction={() => mover.toStatus(target, status)}
          />
        ))}
      </MenuPopover>
    </SubmenuTrigger>
  )
}
