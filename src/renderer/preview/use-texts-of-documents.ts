import { useMemo } from 'react'
import { textOfDocument } from './text-of-document.ts'
import type { WrittenTexts } from './written-texts.ts'
import { useDocuments } from '../documents/app-documents.ts'

/** The texts of the articles that are open in this window. */
export function useTextsOfDocuments(): WrittenTexts {
  const documents = useDocuments()
  return useMemo(
    () => ({
      find: (article) => {
        const document = documents.find(article)
        return document === null ? null : textOfDocument(document)
      },
      subscribe: (listener) => documents.subscribe(listener),
    }),
    [documents],
  )
}
