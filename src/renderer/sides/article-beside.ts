import type { ActionTarget } from '../actions/action.ts'
import { sameArticle } from '../stores/navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { Entry } from '#shared/model/series'

/**
 * What comes to the side of the open article where a row is in hand: the row's article, and for the open one itself, which
 * is in the editor once, the next of its series, else the one before. Null where there is none.
 */
export function articleBeside(target: ActionTarget | null): ArticleRef | null {
  if (target === null) return null
  const { series, entry } = target
  const { open } = useWorkspaceStore.getState()
  const asked = articleOf(series.folder, entry)
  if (asked === null || !sameArticle(asked, open)) return asked
  const placed = series.entries.filter((each) => each.position !== null)
  const at = placed.findIndex((each) => each.key === entry.key)
  const inReach = [...placed.slice(at + 1), ...placed.slice(0, Math.max(at, 0)).toReversed()]
  for (const each of inReach) {
    const found = articleOf(series.folder, each)
    if (found !== null && !sameArticle(found, open)) return found
  }
  return null
}

function articleOf(series: string, { path, state }: Entry): ArticleRef | null {
  return path === null || state === 'missing' ? null : { series, path }
}
