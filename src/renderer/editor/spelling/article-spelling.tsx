import type { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { setSpelling } from './spelling-rules.ts'
import type { AppDocument } from '../../documents/app-documents.ts'
import { useHead } from '../../properties/use-head.ts'
import { dictionaryOfLanguage } from '../../spelling/dictionary-of-language.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface ArticleSpellingProps {
  readonly view: EditorView
  readonly document: AppDocument
  /** Null where the article is in none that is known. */
  readonly series: Series | null
}

/** Keeps the words of a text checked by its language: its own, its series', the workspace's. Shows nothing itself. */
export function ArticleSpelling({ view, document, series }: ArticleSpellingProps) {
  const { facts } = useHead(document)
  const isOn = useSettingsStore(({ settings }) => settings.spelling)
  const own = useSettingsStore(({ settings }) => settings.spellingWords)
  const workspaceLanguage = useWorkspaceStore(({ workspace }) => workspace?.language)
  const language = facts === null ? null : (facts.language ?? series?.language ?? workspaceLanguage ?? null)
  const dictionary = isOn && language !== null ? dictionaryOfLanguage(language) : null
  useEffect(() => {
    // The view may show another text by now.
    if (document.buffer.state === view.state) setSpelling(view, dictionary, own)
  }, [view, document, dictionary, own])
  return null
}
