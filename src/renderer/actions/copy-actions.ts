import { CodeXml, FileDown, Type } from 'lucide-react'
import type { Action, ActionTarget } from './action.ts'
import { hasFile } from './order-actions.ts'
import type { CopyForm } from '../copying/copy-protocol.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** With its links, lists and tables, for what takes a paste: a mail, an editor on the web. */
export const copyRichText: Action = {
  id: 'article.copyRichText',
  label: (t) => t('copyRichText'),
  icon: Type,
  scope: 'all',
  ...copies('rich'),
}

/** As clean HTML in source, for the fields that want it. */
export const copyHtml: Action = {
  id: 'article.copyHtml',
  label: (t) => t('copyHtml'),
  icon: CodeXml,
  scope: 'all',
  ...copies('html'),
}

/** As it is written, with links that lead somewhere outside of the workspace. */
export const copyMarkdown: Action = {
  id: 'article.copyMarkdown',
  label: (t) => t('copyMarkdown'),
  icon: FileDown,
  scope: 'all',
  ...copies('markdown'),
}

/** The three in the order of menus. */
export const copyActions: readonly Action[] = [copyRichText, copyHtml, copyMarkdown]

function copies(form: CopyForm): Pick<Action, 'when' | 'run'> {
  return {
    when: ({ target }) => articleOf(target) !== null,
    run: ({ target, copyOut }) => {
      const article = articleOf(target)
      if (article !== null) copyOut(article, form)
    },
  }
}

/** The row in hand, else the article in the editor. */
function articleOf(target: ActionTarget | null): ArticleRef | null {
  if (target !== null) {
    const { path } = target.entry
    return hasFile(target) && path !== null ? { series: target.series.folder, path } : null
  }
  return useNavigationStore.getState().view.kind === 'article' ? useWorkspaceStore.getState().open : null
}
