import { diffBlocks } from './diff-blocks.ts'
import type {
  PreviewContext,
  RenderedPreview,
  RenderJob,
  WorkerAnswer,
  WorkerRequest,
} from './preview-protocol.ts'
import { renderBody, renderHead } from './render-preview.ts'
import { splitBlocks } from './split-blocks.ts'
import { createLinkResolver } from '#core/markdown/resolve-link'

interface MadePage {
  readonly id: number
  readonly header: string
  readonly blocks: readonly string[]
}

/** The page that was made last, so that only what changed since has to travel. */
let last: MadePage = { id: 0, header: '', blocks: [] }
let resolve = createLinkResolver([])

function answer(message: WorkerAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its owner alone
  self.postMessage(message)
}

function setContext({ targets }: PreviewContext): void {
  resolve = createLinkResolver(targets)
}

function render({ id, since, page, text }: RenderJob): RenderedPreview {
  const body = renderBody(text, page, resolve)
  const header = renderHead(page, body.headings)
  const blocks = splitBlocks(body.html)
  const html = blocks.map((block) => block.html)
  const shown = since !== null && since === last.id ? last : null
  const parts = diffBlocks(shown?.blocks ?? [], html)
  last = { id, header, blocks: html }
  const { source } = page
  return {
    id,
    source,
    header: shown?.header === header ? null : header,
    parts,
    lines: blocks.map(({ line }) => line ?? 0),
  }
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'context') return setContext(data.context)
  try {
    answer({ kind: 'rendered', result: render(data.job) })
  } catch (error) {
    answer({
      kind: 'failed',
      id: data.job.id,
      message: error instanceof Error ? error.message : String(error),
    })
  }
})

answer({ kind: 'ready' })
