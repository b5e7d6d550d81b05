import type { Text } from '@codemirror/state'
import { articleIndex, type IndexedArticle } from './article-index.ts'
import { mostRows } from './completion/article-rows.ts'
import type { CompletionFacts } from './completion/completion-facts.ts'
import { fileFinder } from './file-finder.ts'
import { tagIndex } from './tag-index.ts'
import type { Client } from '../bridge/client.ts'
import { workspaceLinks } from '../links/workspace-links.ts'
import { windowReader } from '../reading/window-reader.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { answerToken } from '#core/markdown/answer-token'

/** What completion knows, out of the workspace that is open and the host behind it. */
export function workspaceCompletion(client: Client): CompletionFacts {
  const files = fileFinder(client)
  return {
    here: () => useWorkspaceStore.getState().open,
    resolve: (from, href, form) => {
      const { workspace } = useWorkspaceStore.getState()
      return workspace === null
        ? { kind: 'missing', reason: 'nothing', target: null }
        : workspaceLinks(workspace)(from, href, form)
    },
    articles: articlesFor,
    parts: (typed) => ownArticles(typed),
    token: tokenHere,
    tags: (typed) => {
      const { workspace } = useWorkspaceStore.getState()
      return workspace === null ? [] : tagIndex(workspace).find(typed, mostRows)
    },
    languages: () => {
      const { workspace } = useWorkspaceStore.getState()
      return workspace === null
        ? []
        : [workspace.language, ...workspace.series.map(({ language }) => language)]
    },
    files,
    headings: (of) => client.call('links.headings', { series: of.series, path: of.path }).catch(() => []),
    ownHeadings: (text: Text) => windowReader.headingsOfFile(text.toString()).catch(() => []),
    notes: (text: Text) => windowReader.notesOfFile(text.toString()).catch(() => []),
    today: () => new Date().toLocaleDateString('sv'),
  }
}

/** Those of the own series first; of the others as many as a menu has room for. */
function articlesFor(typed: string): readonly IndexedArticle[] {
  const { workspace, open } = useWorkspaceStore.getState()
  const found = [...ownArticles(typed)]
  for (const series of workspace?.series ?? []) {
    if (found.length >= mostRows) break
    if (series.folder !== open?.series)
      found.push(...articleIndex(series).find(typed, mostRows - found.length))
  }
  return found
}

function ownArticles(typed: string): readonly IndexedArticle[] {
  const { workspace, open } = useWorkspaceStore.getState()
  const own = workspace?.series.find(({ folder }) => folder === open?.series)
  return own === undefined ? [] : articleIndex(own).find(typed, mostRows)
}

function tokenHere(name: string): string | null {
  const { workspace, open } = useWorkspaceStore.getState()
  const series = workspace?.series.find(({ folder }) => folder === open?.series)
  if (series === undefined || open === null) return null
  const articles = series.entries.flatMap(({ path, slug, title, number, state }) =>
    path === null || slug === null || state !== 'shown' ? [] : [{ path, slug, title, number }],
  )
  return answerToken(name, { title: series.title, articles }, open.path)?.text ?? null
}
