import { diffBlocks } from './diff-blocks.ts'
import { LiveText } from './live-text.ts'
import type { PreviewContext, PreviewPage, RenderedPreview, RenderJob } from './preview-protocol.ts'
import { previewRequest, renderHead } from './render-preview.ts'
import { type PreviewBlock, splitBlocks } from './split-blocks.ts'
import { LiveMarkdown, type LivePart } from '#core/markdown/live-markdown'
import type { LinkTarget } from '#core/markdown/link-index'
import type { RenderRequest } from '#core/markdown/render-request'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'

interface MadePage {
  readonly id: number
  readonly header: string
  readonly blocks: readonly string[]
}

/** An article while it is written: holds its text and its page, so that only what changed is made and told. */
export class LivePreview {
  readonly #text = new LiveText()
  readonly #markdown = new LiveMarkdown()
  readonly #blocks = new WeakMap<LivePart['part'], readonly PreviewBlock[]>()
  #targets: readonly LinkTarget[] = []
  #resolve = createLinkResolver(this.#targets)
  #request: { readonly page: PreviewPage; readonly request: RenderRequest } | null = null
  #last: MadePage = { id: 0, header: '', blocks: [] }

  /** What links mean, for what else the worker makes. */
  get resolve(): LinkResolver {
    return this.#resolve
  }

  get targets(): readonly LinkTarget[] {
    return this.#targets
  }

  setContext({ targets }: PreviewContext): void {
    this.#targets = targets
    this.#resolve = createLinkResolver(targets)
    this.#request = null
  }

  /** What a job asks for, as the difference to the page that is shown. */
  render({ id, since, page, text }: RenderJob): RenderedPreview {
    const { body, change } = this.#text.update(text)
    this.#markdown.update(body, change)
    const { parts, headings } = this.#markdown.render(this.#requestFor(page))
    const header = renderHead(page, headings)
    const { bodyLine } = this.#text
    const html: string[] = []
    const lines: number[] = []
    for (const { part, line } of parts) {
      for (const block of this.#blocksOf(part)) {
        html.push(block.html)
        lines.push(block.line === null ? 0 : block.line + line + bodyLine)
      }
    }
    const shown = since !== null && since === this.#last.id ? this.#last : null
    const difference = diffBlocks(shown?.blocks ?? [], html)
    this.#last = { id, header, blocks: html }
    return {
      id,
      source: page.source,
      header: shown?.header === header ? null : header,
      parts: difference,
      lines,
    }
  }

  /** The same object while its answers are, so that what was made with them counts. */
  #requestFor(page: PreviewPage): RenderRequest {
    const last = this.#request
    const { source, title, seriesTitle } = page
    const same =
      last?.page.title === title &&
      last.page.seriesTitle === seriesTitle &&
      last.page.source.series === source.series &&
      last.page.source.path === source.path
    if (last !== null && same) return last.request
    const request = previewRequest(page, this.#resolve, this.#targets)
    this.#request = { page, request }
    return request
  }

  #blocksOf(part: LivePart['part']): readonly PreviewBlock[] {
    const blocks = this.#blocks.get(part) ?? splitBlocks(part.html)
    this.#blocks.set(part, blocks)
    return blocks
  }
}
