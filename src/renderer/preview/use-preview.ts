import { Text } from '@codemirror/state'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { browserScheduler } from '../documents/scheduler.ts'
import { useCaretStore } from '../editor/caret-store.ts'
import { pointerChannel, type TextPoint } from '../editor/pointer-channel.ts'
import { scrollChannel } from '../editor/scroll-channel.ts'
import type { PagePart } from './page-places.ts'
import { PreviewEngine, type PreviewHealth } from './preview-engine.ts'
import { PreviewFrame } from './preview-frame.ts'
import type { PreviewLink } from './preview-links.ts'
import type { PreviewContext, PreviewPage, RenderedPreview } from './preview-protocol.ts'
import type { PreviewText } from './preview-text.ts'
import { startPreviewWorker } from './start-preview-worker.ts'

export interface PreviewOptions {
  readonly host: RefObject<HTMLElement | null>
  readonly title: string
  /** Null until it is there. */
  readonly text: PreviewText | null
  readonly page: PreviewPage | null
  readonly context: PreviewContext
  readonly sheets: readonly string[]
  readonly onLink: (link: PreviewLink) => void
}

interface Parts {
  readonly frame: PreviewFrame
  readonly engine: PreviewEngine
}

/** Keeps a frame in `host` in step with a text. */
export function usePreview(options: PreviewOptions): PreviewHealth {
  const { host, title, text, page, context, sheets } = options
  const { remoteImages } = context
  const [parts, setParts] = useState<Parts | null>(null)
  const [health, setHealth] = useState<PreviewHealth>('in-step')
  const latest = useRef(options)
  const editorPainted = useRef<Promise<void>>(Promise.resolve())
  /** The text that is on its way through the worker: there is one at a time. */
  const sent = useRef(Text.empty)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    if (host.current === null) return
    let gone = false
    let made: Parts | null = null
    const events = {
      onLink: (link: PreviewLink) => latest.current.onLink(link),
      onScroll: (place: number) => scrollChannel.moved('preview', place),
      onOver: (part: PagePart | null) =>
        pointerChannel.overPreview(part === null ? null : { first: part.line, last: part.last }),
      onPress: (point: TextPoint) => pointerChannel.pressed(point),
    }
    void PreviewFrame.create(host.current, title, events, remoteImages).then((frame) => {
      if (gone) return frame.remove()
      const engine = new PreviewEngine({
        startWorker: startPreviewWorker,
        scheduler: browserScheduler,
        show: async (result) => {
          await editorPainted.current
          await showInPlace(frame, result, sent.current)
        },
        onHealth: setHealth,
        onFailure: (error) => reportError(error),
      })
      made = { frame, engine }
      setParts(made)
    })
    return () => {
      gone = true
      made?.engine.end()
      made?.frame.remove()
      setParts(null)
    }
  }, [host, title, remoteImages])

  useEffect(() => parts?.frame.style(sheets), [parts, sheets])

  useEffect(() => (parts === null ? undefined : followEditor(parts.frame)), [parts])

  useEffect(() => {
    if (parts === null || text === null) return
    return followCaret(parts.frame, text)
  }, [parts, text])

  useEffect(() => {
    if (parts === null || text === null || page === null) return
    parts.frame.setLanguage(page.language)
    parts.engine.setContext(context)
    const latestText = () => {
      sent.current = text.now
      return sent.current
    }
    const update = () => parts.engine.update({ page, text: latestText })
    update()
    return text.onChange(() => {
      // The worker begins while the key is being painted; the page changes when it was. A timer would come
      // after the paint.
      editorPainted.current = text.painted()
      update()
    })
  }, [parts, text, page, context])

  return health
}

/** Another article appears where its text is scrolled to; the same one stays where its text is. */
async function showInPlace(frame: PreviewFrame, result: RenderedPreview, text: Text): Promise<void> {
  await frame.show(result, text)
  // Where the frame is laid out anyway.
  requestAnimationFrame(() => {
    frame.showPlace(scrollChannel.now())
    frame.showCaret(useCaretStore.getState().place?.line ?? null)
  })
}

function followEditor(frame: PreviewFrame): () => void {
  const ends = [
    scrollChannel.join('preview', { show: (place) => frame.showPlace(place) }),
    pointerChannel.joinPreview((line) => frame.showPointed(line)),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** Marks where the caret is. While a text is on its way to the page, its lines are not the page's. */
function followCaret(frame: PreviewFrame, text: PreviewText): () => void {
  return useCaretStore.subscribe(({ place }) => {
    if (frame.shows(text.now)) frame.showCaret(place?.line ?? null)
  })
}
