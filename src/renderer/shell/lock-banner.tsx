import { Lock } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Names who writes in the workspace; one that has fallen silent can be taken over from. */
export function LockBanner() {
  const t = useTranslations('shell')
  const format = useFormatter()
  const { client, fail } = useActionContext()
  const holder = useWorkspaceStore((state) => state.workspace?.lockedBy ?? null)
  if (holder === null) return null
  const time = format.dateTime(new Date(holder.since), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const takeOver = (): void => {
    client.call('workspace.takeOver', {}).then(useWorkspaceStore.getState().receiveWorkspace, fail)
  }
  return (
    <Banner
      tone="info"
      look="strip"
      icon={Lock}
      actions={
        holder.silent ? (
          <Button size="small" onPress={takeOver}>
            {t('takeOver')}
          </Button>
        ) : null
      }
    >
      {t(holder.silent ? 'lockedSilent' : 'lockedBy', { host: holder.host, time })}
    </Banner>
  )
}
