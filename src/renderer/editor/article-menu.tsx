import { Copy, Ellipsis, ListTree, Trash2 } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { revealInList } from './reveal-in-list.ts'
import type { ArticlePlace } from './use-article-entry.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { showBacklinks, showVersions } from '../actions/history-actions.ts'
import { moveToNumber } from '../actions/order-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { IconButton } from '../components/icon-button.tsx'
import { MenuItem, MenuPopover, MenuSeparator } from '../components/menu.tsx'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** What can be done with the article as a whole. */
export function ArticleMenu({ series, entry }: ArticlePlace) {
  const t = useTranslations('editor')
  const words = useTranslations('actions')
  const context = { ...useActionContext(), target: { series, entry } }
  const { mover, fail, target, host } = context
  const root = useWorkspaceStore((state) => state.workspace?.root ?? '')
  const writable = useWorkspaceStore((state) => state.workspace?.readOnly === null)

  async function copyPath(): Promise<void> {
    await navigator.clipboard.writeText(`${root}/${series.folder}/${entry.path ?? ''}`)
    useToastStore.getState().show({ text: t('pathCopied'), kind: 'path-copied' })
  }

  return (
    <MenuTrigger>
      <IconButton label={t('menu')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />
      <MenuPopover label={t('menu')} placement="bottom end">
        <MenuItem
          label={moveToNumber.label(words, context)}
          icon={moveToNumber.icon}
          keys={actionKeys(moveToNumber, host)}
          isDisabled={!moveToNumber.when(context)}
          onAction={() => moveToNumber.run(context)}
        />
        <MenuItem
          label={showVersions.label(words, context)}
          icon={showVersions.icon}
          keys={actionKeys(showVersions, host)}
          onAction={() => showVersions.run(context)}
        />
        <MenuItem
          label={showBacklinks.label(words, context)}
          icon={showBacklinks.icon}
          onAction={() => showBacklinks.run(context)}
        />
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
      </MenuPopover>
    </MenuTrigger>
  )
}
