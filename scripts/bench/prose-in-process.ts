import MarkdownIt from 'markdown-it'
import { paragraph, title } from './corpus/prose.ts'
import { seeded } from './corpus/seeded.ts'
import { median } from './quantiles.ts'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { RenderRequest } from '#core/markdown/render-request'

const request: RenderRequest = {
  link: (href) => ({ kind: 'link', href }),
  image: (src) => ({ kind: 'image', src }),
  wikilinkLabel: () => null,
  bodyLine: null,
  title: null,
}

const rounds = 24
const megabyte = 1e6

/**
 * Milliseconds of processor that a megabyte of prose takes, ours and the engine's behind it: one after the
 * other on the same text in one process, so that what else the machine does meets both.
 */
export function proseTimes(): { readonly ours: number; readonly bare: number } {
  const bare = new MarkdownIt({ html: true })
  const times: { readonly ours: number; readonly bare: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const text = proseOf(megabyte, round + 1)
    // Who comes second finds the other's litter: they take turns.
    const oursFirst = round % 2 === 0
    const first = processorTime(() => (oursFirst ? renderMarkdown(text, request).html : bare.render(text)))
    const second = processorTime(() => (oursFirst ? bare.render(text) : renderMarkdown(text, request).html))
    // The first rounds are the compiler's.
    if (round >= 4) times.push(oursFirst ? { ours: first, bare: second } : { ours: second, bare: first })
  }
  return { ours: median(times.map(({ ours }) => ours)), bare: median(times.map((each) => each.bare)) }
}

/** Headings and paragraphs with emphasis, code and links here and there. */
function proseOf(bytes: number, seed: number): string {
  const random = seeded(seed)
  const blocks: string[] = []
  for (let length = 0; length < bytes;) {
    const block =
      random.next() < 0.08
        ? `## ${title(random)}`
        : paragraph(random, 60, ['one.md', 'https://example.org/page'])
    blocks.push(block)
    length += block.length + 2
  }
  return blocks.join('\n\n')
}

/** What the process itself used, until the text is there in one piece. */
function processorTime(work: () => string): number {
  const before = process.cpuUsage()
  Buffer.byteLength(work())
  return process.cpuUsage(before).user / 1000
}
