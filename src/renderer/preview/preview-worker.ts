import { diffBlocks } from './diff-blocks.ts'
import type { PreviewContext, RenderedPreview, RenderJob, WorkerAnswer, WorkerRequest } from './preview-protocol.ts'
import { renderPreview } from './render-preview.ts'
import { splitBlocks } from './split-blocks.ts'
import { createLinkResolver } from '#core/markdown/resolve-link'

/** The page that was made last, so that only what changed since has to travel. */
let last: { readonly id: number; readonly blocks: readonly string[] } = { id: 0, blocks: [] }
let resolve = createLinkResolver([])

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}

function setContext({ targets }: PreviewContext): void {
  resolve = createLinkResolver(targets)
}

function render({ id, since, page, text }: RenderJob): RenderedPreview {
  const blocks = splitBlocks(renderPreview(text, page, resolve).html)
  const html = blocks.map((block) => block.html)
  const builds = since !== null && since === last.id
  const parts = diffBlocks(builds ? last.blocks : [], html)
  last = { id, blocks: html }
  return { id, since: builds ? since : null, parts, lines: blocks.map(({ line }) => line ?? 0) }
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'context') return setContext(data.context)
  try {
    answer({ kind: 'rendered', result: render(data.job) })
  } catch (error) {
    answer({ kind: 'failed', id: data.job.id, message: error instanceof Error ? error.message : String(error) })
  }
})

answer({ kind: 'ready' })
