import { Plus } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './list-sidebar.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { newSeries, showAllSeries } from '../actions/navigation-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { IconButton } from '../components/icon-button.tsx'
import { WithTooltip } from '../components/tooltip.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Whose writing this is; its name leads to All Series. */
export function WorkspaceHead() {
  const words = useTranslations('actions')
  const context = useActionContext()
  const title = useWorkspaceStore((state) => state.workspace?.title)
  return (
    <div className={styles['head']}>
      <h2 className={styles['name']}>
        <WithTooltip text={words('showAllSeries')} keys={actionKeys(showAllSeries, context.host)}>
          <Button className={styles['home'] ?? ''} onPress={() => showAllSeries.run(context)}>
            {title}
          </Button>
        </WithTooltip>
      </h2>
      <NewSeriesButton />
    </div>
  )
}

/** The plus beside a heading of series. */
export function NewSeriesButton() {
  const words = useTranslations('actions')
  const context = useActionContext()
  const readOnly = useWorkspaceStore((state) => state.workspace?.readOnly !== null)
  return (
    <IconButton
      label={words('newSeries')}
      icon={<Plus size={16} strokeWidth={1.75} />}
      isDisabled={readOnly}
      onPress={() => newSeries.run(context)}
    />
  )
}
