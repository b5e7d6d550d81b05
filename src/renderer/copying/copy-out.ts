import type { useTranslations } from 'use-intl'
import type { CopyForm, MadeCopy } from './copy-protocol.ts'
import type { Copying } from './copy-article.ts'
import type { Client } from '../bridge/client.ts'
import { openDocuments } from '../documents/app-documents.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** The text of an article with what is not saved of it, and what is selected; null where only the host has it. */
export type TextInHand = Pick<Copying, 'text' | 'selected'>

export interface CopyingOut {
  readonly client: Client
  readonly t: ReturnType<typeof useTranslations<'copying'>>
  readonly inHand: (article: ArticleRef) => TextInHand
}

/**
 * Puts an article into the clipboard, or what is selected of it where it is in the editor, and says what was
 * copied. What makes the copy comes with the first one.
 */
export async function copyOut(
  { client, t, inHand }: CopyingOut,
  article: ArticleRef,
  form: CopyForm,
): Promise<void> {
  const show = useToastStore.getState().show
  const title = titleOf(article)
  const copying = { article, form, ...inHand(article) }
  const made = import('./copy-article.ts').then(({ copyArticle }) => copyArticle(client, copying))
  try {
    // Begun with the key or the click: a browser lets nobody write here later.
    await Promise.all([made, navigator.clipboard.write([clipboardItem(made, form)])])
    const { words, isWhole } = await made
    const part = isWhole ? 'article' : 'selection'
    show({ text: t('copied', { part, title, form, words }), kind: 'copied-out' })
  } catch (error) {
    show({ text: sentenceOf(error, t('failed', { title })), kind: 'copied-out', tone: 'error' })
  }
}

/** The text in this window's editor. */
export function textInEditor(article: ArticleRef): TextInHand {
  const documents = openDocuments()
  const open = documents?.find(article) ?? null
  if (open === null) return { text: null, selected: [] }
  const { doc, selection } = open.buffer.state
  const isShown = documents?.active === open && useWorkspaceStore.getState().open !== null
  const ranges = isShown ? selection.ranges.filter(({ empty }) => !empty) : []
  return { text: doc, selected: ranges.map(({ from, to }) => ({ from, to })) }
}

function clipboardItem(made: Promise<MadeCopy>, form: CopyForm): ClipboardItem {
  const part = (type: string, text: (copy: MadeCopy) => string): Promise<Blob> => {
    const blob = made.then((copy) => new Blob([text(copy)], { type }))
    // Whoever waits for the copy hears of its failure.
    blob.catch(() => undefined)
    return blob
  }
  const plain = part('text/plain', (copy) => copy.plain)
  if (form !== 'rich') return new ClipboardItem({ 'text/plain': plain })
  return new ClipboardItem({
    'text/html': part('text/html', (copy) => copy.html ?? ''),
    'text/plain': plain,
  })
}

function titleOf({ series, path }: ArticleRef): string {
  const all = useWorkspaceStore.getState().workspace?.series
  const entries = all?.find(({ folder }) => folder === series)?.entries
  return entries?.find((entry) => entry.path === path)?.title ?? path
}
