import { createInterface } from 'node:readline'
import MarkdownIt from 'markdown-it'

/** `render --jsonl` without Seriatim: JSON strings of Markdown in, JSON strings of HTML out. */
const engine = new MarkdownIt({ html: true })
for await (const line of createInterface({ input: process.stdin })) {
  const source: unknown = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(engine.render(String(source)))}\n`)
}
