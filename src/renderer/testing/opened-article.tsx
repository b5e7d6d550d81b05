import { EditorView } from '@codemirror/view'
import { waitFor } from '@testing-library/react'
import { useEffect, useState, type ReactNode } from 'react'
import { renderInApp } from './app-around.tsx'
import { fakeClient, type Answers, type FakeClient } from './fake-client.ts'
import { useDocuments, type AppDocument } from '../documents/app-documents.ts'
import { followCaret } from '../editor/caret-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** An article in an editor of its own. */
export interface OpenedArticle {
  readonly document: AppDocument
  readonly view: EditorView
}

interface Asked {
  readonly ref: ArticleRef
  /** What its file holds. */
  readonly disk: string
  readonly readOnly?: 'workspace'
  /** What else the host answers, or in another way. */
  readonly answers?: Answers
  /** Parts of the interface beside it. */
  readonly parts: (opened: OpenedArticle) => ReactNode
}

/** Machines that do many things at once are slow; nothing is measured here. */
const patient = { timeout: 20_000 }

/** Opens an article and shows parts of the interface that are about it; they are shown when this resolves. */
export async function openArticle({
  ref,
  disk,
  readOnly,
  answers = {},
  parts,
}: Asked): Promise<OpenedArticle & { client: FakeClient }> {
  const client = fakeClient({
    'article.open': ({ series, path }) => ({
      series,
      path,
      text: disk,
      revision: 'a'.repeat(64),
      readOnly: readOnly ?? null,
    }),
    'article.save': () => ({ revision: 'b'.repeat(64), savedAt: '2026-03-12T14:32:00.000Z' }),
    'article.setAside': () => ({ keptAs: '.seriatim/recovery/1.md' }),
    'settings.update': () => new Promise(() => undefined),
    ...answers,
  })
  const found: OpenedArticle[] = []
  renderInApp(
    <Opened article={ref} onOpened={(opened) => found.push(opened)}>
      {parts}
    </Opened>,
    client,
  )
  const opened = await waitFor(() => {
    const [first] = found
    if (first === undefined) throw new Error('The article is not open yet.')
    return first
  }, patient)
  return { ...opened, client }
}

interface OpenedProps {
  readonly article: ArticleRef
  readonly onOpened: (opened: OpenedArticle) => void
  readonly children: (opened: OpenedArticle) => ReactNode
}

function Opened({ article, onOpened, children }: OpenedProps) {
  const documents = useDocuments()
  const [opened, setOpened] = useState<OpenedArticle | null>(null)
  useEffect(() => {
    if (opened !== null) {
      // The parts are on the page by now: a test may ask for what is not there.
      onOpened(opened)
      return () => opened.view.destroy()
    }
    void documents.open(article).then((document) => {
      const view = new EditorView({ parent: window.document.body })
      document.buffer.show(view)
      followCaret(view)
      documents.activate(document)
      setOpened({ document, view })
    })
    return undefined
  }, [documents, article, opened, onOpened])
  return opened === null ? null : children(opened)
}
