import { TextTeller, type News } from './text-teller.ts'
import type { EditorLine } from './window-line.ts'
import type { OpenDocument } from '../documents/documents.ts'
import type { Scheduler } from '../documents/scheduler.ts'
import type { TextBuffer } from '../documents/text-buffer.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { pointerChannel } from '../editor/pointer-channel.ts'
import { scrollChannel, type ScrollPlace } from '../editor/scroll-channel.ts'
import { textOfDocument } from '../preview/text-of-document.ts'
import { usePreviewStore } from '../stores/preview-store.ts'
import { articleKey, useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** The open articles, as far as they are told of. */
export interface ToldDocuments {
  find(ref: ArticleRef): OpenDocument<TextBuffer> | null
  open(ref: ArticleRef): Promise<OpenDocument<TextBuffer>>
  subscribe(listener: () => void): () => void
}

export interface TellingOptions {
  readonly line: EditorLine
  readonly documents: ToldDocuments
  readonly scheduler: Scheduler
}

export interface Telling {
  /** Whether what the preview's window says of this document is said of the one in the editor. */
  isShown(document: number): boolean
  /** The preview's window moved the text to a place. */
  moved(place: ScrollPlace): void
  end(): void
}

/** Tells the preview's window everything, and from then on what changes. Takes the pane's place in the channels. */
export function tellPreviewWindow({ line, documents, scheduler }: TellingOptions): Telling {
  const turn = crypto.randomUUID()
  let number = 0
  let shown: OpenDocument<TextBuffer> | null = null
  /** Key of the article that was asked for because nobody else had it open. */
  let asked: string | null = null
  let failed = false
  let place: ScrollPlace | null = null
  let frame = 0
  let cancelShow: (() => void) | null = null

  const tell = (news: News): void => line.send({ ...news, turn })
  const tellPlace = (next: ScrollPlace): void => {
    if (next === place) return
    place = next
    tell({ kind: 'scroll', place: next })
  }
  // Where the editor is laid out anyway.
  const tellPlaceSoon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      tellPlace(scrollChannel.now())
    })
  }
  const teller = new TextTeller({ scheduler, tell, told: tellPlaceSoon })

  function show(): void {
    const { open, series } = useWorkspaceStore.getState()
    const key = open === null ? null : articleKey(open)
    const found = open === null ? null : documents.find(open)
    const isOther = found !== shown
    if (isOther) number += 1
    shown = found
    if (found !== null || key !== asked) failed = false
    tell({ kind: 'shows', document: number, article: open, series, failed })
    if (isOther && found === null) teller.end()
    if (isOther && found !== null) teller.follow(number, textOfDocument(found))
    if (open === null || found !== null || key === asked) return
    asked = key
    documents.open(open).then(showSoon, () => {
      failed = key === asked
      showSoon()
    })
  }
  /** A rename is told to stores and documents one after the other; both have heard of it by then. */
  function showSoon(): void {
    cancelShow ??= scheduler.after(0, () => {
      cancelShow = null
      show()
    })
  }

  tell({ kind: 'begin', subject: usePreviewStore.getState().subject })
  show()
  tellPlaceSoon()
  tell({ kind: 'caret', place: useCaretStore.getState().place })
  const stops = [
    useWorkspaceStore.subscribe((now, before) => {
      if (now.open !== before.open || now.series !== before.series) showSoon()
    }),
    documents.subscribe(() => {
      const { open } = useWorkspaceStore.getState()
      if (open !== null && documents.find(open) !== shown) showSoon()
    }),
    useCaretStore.subscribe(({ place: caret }) => tell({ kind: 'caret', place: caret })),
    scrollChannel.join('preview', { show: tellPlace }),
    pointerChannel.joinPreview((pointed) => tell({ kind: 'pointed', line: pointed })),
  ]
  return {
    isShown: (document) => document === number,
    moved(next) {
      place = next
      scrollChannel.moved('preview', next)
    },
    end() {
      for (const stop of stops) stop()
      cancelShow?.()
      cancelAnimationFrame(frame)
      teller.end()
      pointerChannel.overPreview(null)
    },
  }
}
