import { Copy, Ellipsis, ListTree, Trash2 } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { revealInList } from './reveal-in-list.ts'
import type { ArticlePlace } from './use-article-entry.ts'
import type { Action } from '../actions/action.ts'
import { ActionItem } from '../actions/action-item.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { toggleFocusMode, toggleTypewriter, toggleZen } from '../actions/writing-view-actions.ts'
import { showOwnProperties, splitHere } from '../actions/editor-actions.ts'
import { showBacklinks, showVersions } from '../actions/history-actions.ts'
import { mergeWithNext, moveToNumber } from '../actions/order-actions.ts'
import { closeSide, openToSide, swapSides } from '../actions/side-actions.ts'
import { CopyMenu } from '../copying/copy-menu.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { MenuItem, MenuPopover, MenuSeparator } from '../components/menu.tsx'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** What can be done with the article as a whole. */
export function ArticleMenu(place: ArticlePlace) {
  const t = useTranslations('editor')
  return (
    <MenuTrigger>
      <IconButton label={t('menu')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />
      <MenuPopover label={t('menu')} placement="bottom end">
        <Items {...place} />
      </MenuPopover>
    </MenuTrigger>
  )
}

/** Made when the menu opens, so that each says what can be done then. */
function Items({ series, entry }: ArticlePlace) {
  const t = useTranslations('editor')
  const context = { ...useActionContext(), target: { series, entry } }
  const { mover, fail, target } = context
  const root = useWorkspaceStore((state) => state.workspace?.root ?? '')
  const writable = useWorkspaceStore((state) => state.workspace?.readOnly === null)

  async function copyPath(): Promise<void> {
    await navigator.clipboard.writeText(`${root}/${series.folder}/${entry.path ?? ''}`)
    useToastStore.getState().show({ text: t('pathCopied'), kind: 'path-copied' })
  }

  const itemOf = (action: Action) => <ActionItem key={action.id} action={action} context={context} />

  return (
    <>
      {[showOwnProperties, moveToNumber, splitHere, mergeWithNext, showVersions, showBacklinks].map(itemOf)}
      <CopyMenu context={context} />
      <MenuSeparator />
      {(closeSide.when(context) ? [closeSide, swapSides] : [openToSide]).map(itemOf)}
      <MenuSeparator />
      {[toggleFocusMode, toggleTypewriter, toggleZen].map(itemOf)}
      <MenuSeparator />
      <MenuItem
        label={t('revealInList')}
        icon={ListTree}
        onAction={() => revealInList(series.folder, entry.section, entry.key)}
      />
      <MenuItem label={t('copyPath')} icon={Copy} onAction={() => void copyPath().catch(fail)} />
      <MenuSeparator />
      <MenuItem
        label={t('moveToTrash')}
        icon={Trash2}
        isDisabled={!writable}
        onAction={() => mover.trash(target)}
      />
    </>
  )
}
