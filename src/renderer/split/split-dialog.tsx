import { useTranslations } from 'use-intl'
import type { SplitPoint } from './split-point.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { NamePopover } from '../list/reorder/name-popover.tsx'
import { focusWhenOpen } from '../shell/focus-when-open.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Asks beside the caret for the title of the article that begins there. */
export function SplitDialog({ point }: { readonly point: SplitPoint }) {
  const t = useTranslations('order')
  const { mover } = useActionContext()
  const { article, line, heading, possible, at } = point
  const entries = seriesNow(article.series)?.entries
  const title = entries?.find(({ path }) => path === article.path)?.title ?? article.path
  const leave = (): void => {
    useUiStore.getState().closeDialog()
    // The new article after a split, else the one that it was asked for.
    focusWhenOpen(useWorkspaceStore.getState().open ?? article)
  }
  return (
    <NamePopover
      label={t('split')}
      fieldLabel={t('splitTitle')}
      value={heading ?? t('splitContinued', { title })}
      action={t('splitNow')}
      hint={t(heading === null ? 'splitHint' : 'splitHeadingHint')}
      refusal={possible ? null : t('splitNothing')}
      at={at}
      onSubmit={async (name) => {
        await mover.split(article, line, name)
        leave()
      }}
      onLeave={leave}
    />
  )
}
