import { useEffect, useRef, useState, type RefObject } from 'react'
import { ArticleFeed } from './article-feed.ts'
import { ArticleRenderer } from './article-renderer.ts'
import { ArticleTexts } from './article-texts.ts'
import { ContinuousFrame } from './continuous-frame.ts'
import { OpenTexts } from './open-texts.ts'
import type { SeriesItem } from './series-items.ts'
import type { ScrollWords } from './shown-article.ts'
import { useClient } from '../app-services.tsx'
import { browserScheduler } from '../documents/scheduler.ts'
import { openPreviewLink } from '../preview/open-preview-link.ts'
import type { PreviewContext } from '../preview/preview-protocol.ts'
import { startPreviewWorker } from '../preview/start-preview-worker.ts'
import type { WrittenTexts } from '../preview/written-texts.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'

export interface ContinuousViewOptions {
  readonly host: RefObject<HTMLElement | null>
  readonly title: string
  readonly items: readonly SeriesItem[]
  readonly written: WrittenTexts
  readonly context: PreviewContext
  readonly sheets: readonly string[]
  readonly words: ScrollWords
  /** The article in the editor, which is brought into view. */
  readonly open: ArticleRef | null
}

interface Parts {
  readonly frame: ContinuousFrame
  readonly feed: ArticleFeed
}

/** Keeps a frame in `host` in step with the articles of a series. */
export function useContinuousView(options: ContinuousViewOptions): void {
  const { host, title, items, written, context, sheets, open } = options
  const { remoteImages } = context
  const client = useClient()
  const [parts, setParts] = useState<Parts | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    if (host.current === null) return
    let gone = false
    let frame: ContinuousFrame | null = null
    const openTexts = new OpenTexts(written, () => feed.refresh())
    const texts = new ArticleTexts({
      client,
      openText: (article) => openTexts.textOf(article),
      onChange: (key) => feed.changed(key),
    })
    const renderer = new ArticleRenderer({ startWorker: startPreviewWorker, scheduler: browserScheduler })
    const feed: ArticleFeed = new ArticleFeed({
      texts,
      renderer,
      onState: (key, state) => void frame?.setState(key, state),
    })
    const stopConnection = useConnectionStore.subscribe(({ connected }, before) => {
      if (connected && !before.connected) texts.forget()
    })
    void ContinuousFrame.create(host.current, title, {
      words: latest.current.words,
      remoteImages,
      lastState: (key) => feed.lastState(key),
      onRange: (range) => {
        openTexts.watch(range.map(({ ref }) => ref))
        feed.want(range)
      },
      onLink: openPreviewLink,
      onPress: (article, point) => goToArticle(article, point?.line, point?.column),
    }).then((created) => {
      if (gone) return created.remove()
      frame = created
      setParts({ frame, feed })
    })
    return () => {
      gone = true
      stopConnection()
      openTexts.end()
      texts.end()
      feed.end()
      renderer.end()
      frame?.remove()
      setParts(null)
    }
  }, [host, title, client, written, remoteImages])

  useEffect(() => parts?.frame.style(sheets), [parts, sheets])
  useEffect(() => parts?.feed.setContext(context), [parts, context])
  useEffect(() => parts?.frame.setItems(items), [parts, items])

  const series = items[0]?.ref.series ?? null
  useEffect(() => {
    if (parts !== null && open !== null && open.series === series) parts.frame.show(open)
  }, [parts, open, series])
}
