import { diffBlocks } from './diff-blocks.ts'
import { isTooMuch } from './is-too-much.ts'
import { LiveText } from './live-text.ts'
import type { PreviewContext, PreviewPage, RenderedPreview, RenderJob } from './preview-protocol.ts'
import { samePage } from './preview-page.ts'
import { previewRequest, renderHead } from './render-preview.ts'
import { type PreviewBlock, splitBlocks } from './split-blocks.ts'
import { LiveMarkdown, type LivePart } from '#core/markdown/live-markdown'
import type { LinkTarget } from '#core/markdown/link-index'
import type { Heading, RenderRequest } from '#core/markdown/render-request'
import { sameEnds } from '#core/markdown/same-ends'
import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'

/** Six times what 200,000 words have: so many are put on a page in the time between two keys. */
const mostBlocks = 30_000

interface MadePage {
  readonly id: number
  readonly header: string
  readonly blocks: readonly string[]
}

/** An article while it is written: holds its text and its page, so that only what changed is made and told. */
export class LivePreview {
  readonly #text = new LiveText()
  readonly #markdown: LiveMarkdown
  #made: readonly MadePart[] = []
  #head: MadeHead | null = null
  #targets: readonly LinkTarget[] = []
  #resolve = createLinkResolver(this.#targets)
  #remoteImages: PreviewContext['remoteImages'] = 'link'
  #request: { readonly page: PreviewPage; readonly request: RenderRequest } | null = null
  #last: MadePage = { id: 0, header: '', blocks: [] }

  /** `progress` is told which share of the work on a text is done, from 0 to 1. */
  constructor(progress: (share: number) => void = () => undefined) {
    this.#markdown = new LiveMarkdown(progress)
  }

  /** What links mean, for what else the worker makes. */
  get resolve(): LinkResolver {
    return this.#resolve
  }

  get targets(): readonly LinkTarget[] {
    return this.#targets
  }

  setContext({ targets, remoteImages }: PreviewContext): void {
    this.#remoteImages = remoteImages
    this.#targets = targets
    this.#resolve = createLinkResolver(targets)
    this.#request = null
  }

  /** What a job asks for, as the difference to the page that is shown. Throws where that is too much for a page. */
  render({ id, since, page, text }: RenderJob): RenderedPreview {
    const { body, change } = this.#text.update(text)
    this.#markdown.update(body, change)
    const { parts, headings } = this.#markdown.render(this.#requestFor(page))
    const header = this.#headOf(page, headings)
    const { bodyLine } = this.#text
    const html: string[] = []
    const lines: number[] = []
    this.#made = this.#blocksOf(parts)
    this.#made.forEach(({ blocks }, index) => {
      const before = (parts[index]?.line ?? 0) + bodyLine
      for (const block of blocks) {
        html.push(block.html)
        lines.push(block.line === null ? 0 : block.line + before)
      }
    })
    if (html.length > mostBlocks) throw new Error('These are too many blocks for a page.')
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
    const request = previewRequest(page, {
      resolve: this.#resolve,
      targets: this.#targets,
      remoteImages: this.#remoteImages,
    })
    this.#request = { page, request }
    return request
  }

  /** Above a long text stands a long list of its headings: it is written when one of them changed. */
  #headOf(page: PreviewPage, headings: readonly Heading[]): string {
    const last = this.#head
    if (last !== null && samePage(last.page, page) && last.headings === headings) return last.html
    const html = renderHead(page, headings)
    this.#head = { page, headings, html }
    return html
  }

  /** Blocks of each part; those of parts that are as before are the ones from then. */
  #blocksOf(parts: readonly LivePart[]): readonly MadePart[] {
    const before = this.#made
    const { head, tail } = sameEnds(
      before.map(({ part }) => part),
      parts.map(({ part }) => part),
    )
    const between = parts
      .slice(head, parts.length - tail)
      .map(({ part }) => ({ part, blocks: bearable(splitBlocks(part.html)) }))
    return [...before.slice(0, head), ...between, ...before.slice(before.length - tail)]
  }
}

interface MadePart {
  readonly part: LivePart['part']
  readonly blocks: readonly PreviewBlock[]
}

interface MadeHead {
  readonly page: PreviewPage
  readonly headings: readonly Heading[]
  readonly html: string
}

/** The blocks, if the page can lay them out in time. */
function bearable(blocks: readonly PreviewBlock[]): readonly PreviewBlock[] {
  if (blocks.some(({ html }) => isTooMuch(html))) throw new Error('A block is too long to be laid out.')
  return blocks
}
