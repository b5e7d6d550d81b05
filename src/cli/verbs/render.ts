import { text as readAll } from 'node:stream/consumers'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import type { RenderRequest } from '#core/markdown/render-request'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { printJson } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

interface RenderOptions {
  readonly jsonl?: boolean
  readonly commonmark?: boolean
  readonly json?: boolean
}

export const addRender: AddVerb = (program, { storage }) => {
  program
    .command('render')
    .description('turn Markdown into sanitised HTML, as preview and site do')
    .argument('[files...]', 'Markdown files; "-" or none for standard input')
    .option('--jsonl', 'one JSON string of Markdown a line in, one JSON string of HTML a line out')
    .option('--commonmark', 'extensions and sanitiser off, for conformance tests only')
    .option('--json', 'print {file, html} for each file')
    .action(async (files: readonly string[], options: RenderOptions) => {
      const render = await (options.commonmark === true ? commonMarkRenderer() : articleRenderer())
      if (options.jsonl === true) return await renderLines(render)
      for (const file of files.length === 0 ? ['-'] : files) {
        const html = render(file === '-' ? await readAll(process.stdin) : await readMarkdown(storage, file))
        if (options.json === true) printJson({ file, html })
        else process.stdout.write(html)
      }
    })
}

async function renderLines(render: (source: string) => string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line === '') continue
    process.stdout.write(`${JSON.stringify(render(parseLine(line)))}\n`)
  }
}

function parseLine(line: string): string {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'string') return value
  } catch {
    // Said below, in one sentence for both.
  }
  throw new SeriatimError(
    'cli.input',
    `A line of standard input is not a JSON string: ${line.slice(0, 40)}. The lines before it were rendered.`,
  )
}

async function readMarkdown(storage: Storage, file: string): Promise<string> {
  const bytes = await storage.read(resolve(file))
  if (bytes === null) throw new SeriatimError('article.notFound', `There is no file "${file}".`)
  const decoded = decodeText(bytes)
  if (decoded === null)
    throw new SeriatimError('article.notUtf8', `"${file}" is not text in UTF-8, so it was not rendered.`)
  return decoded.text
}

async function commonMarkRenderer(): Promise<(source: string) => string> {
  const { renderCommonMark } = await import('#core/markdown/render-commonmark')
  return renderCommonMark
}

async function articleRenderer(): Promise<(source: string) => string> {
  const { renderMarkdown } = await import('#core/markdown/render-markdown')
  return (source) => renderMarkdown(splitFrontmatter(source).body, alone).html
}

/** A file on its own: addresses stay as they are written, wikilinks have nothing to lead to. */
const alone: RenderRequest = {
  link: (href, form) => (form === 'wikilink' ? { kind: 'text' } : { kind: 'link', href }),
  image: (src) => ({ kind: 'image', src }),
  wikilinkLabel: () => null,
  bodyLine: null,
  title: null,
}
