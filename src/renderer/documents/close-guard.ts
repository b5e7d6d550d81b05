import { openDocuments } from './app-documents.ts'
import type { Params } from '#shared/contract/index'

/** Sends last saves while the page goes away; false where it could not. */
export type LastSaves = (saves: readonly Params<'article.save'>[]) => boolean

/**
 * Lets no text go down with the page: what is unsaved is saved when the page is hidden, sent along when
 * it goes away, and where neither is sure the browser asks before it closes. Returns what ends this.
 */
export function guardClose(page: Window, send: LastSaves): () => void {
  const hidden = () => {
    if (page.document.visibilityState === 'hidden') void openDocuments()?.flushAll()
  }
  const leaving = (event: Event) => {
    const sessions = (openDocuments()?.unsaved ?? []).map(({ session }) => session)
    const saves = sessions.map((session) => session.takeLastSave())
    const sent = send(saves.filter((save) => save !== null))
    // Only a text with no save under way and none that failed is sure to be taken.
    const lost = sessions.some(
      ({ facts, inRecovery }, index) => !inRecovery && (saves[index] === null || facts.state !== 'dirty'),
    )
    if (lost || !sent) event.preventDefault()
  }
  page.document.addEventListener('visibilitychange', hidden)
  page.addEventListener('beforeunload', leaving)
  return () => {
    page.document.removeEventListener('visibilitychange', hidden)
    page.removeEventListener('beforeunload', leaving)
  }
}
