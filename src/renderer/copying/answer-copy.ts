import type { CopyAnswer, CopyJob } from './copy-protocol.ts'
import { answerToken } from '#core/markdown/answer-token'
import { copiedPieces, piecesText, renderedSource } from '#core/markdown/copying/copied-pieces'
import { pasteHtml } from '#core/markdown/copying/paste-html'
import { outsideChanges } from '#core/markdown/copying/paste-markdown'
import type { CopyLinks } from '#core/markdown/copying/published'
import { countText, totalWords } from '#core/markdown/count-words'
import type { LinkTarget } from '#core/markdown/link-index'
import type { LinkResolver } from '#core/markdown/resolve-link'

/** Makes what is to be copied, or says which addresses that needs. */
export function answerCopy(job: CopyJob, resolve: LinkResolver, targets: readonly LinkTarget[]): CopyAnswer {
  const { form, source, text, base, files } = job
  const wanted = new Set<string>()
  const published = {
    base,
    file: (path: string) => files.get(path),
    wanted: (path: string) => void wanted.add(path),
  }
  const articles = targets.filter(({ series, shown }) => shown && series === source.series)
  const series = { title: job.seriesTitle, articles }
  const token: CopyLinks['token'] = (name) => answerToken(name, series, source.path)
  const links: CopyLinks = { source, resolve, published, token }
  const pieces = copiedPieces(text, job.selected)
  const body = renderedSource(text, pieces)
  const markdown = (): string => piecesText(text, pieces, outsideChanges(text, links))
  const html = form === 'rich' ? pasteHtml(body, links, 'editor') : null
  const plain = form === 'html' ? pasteHtml(body, links, 'source') : markdown()
  if (wanted.size > 0) return { kind: 'wanted', files: [...wanted] }
  const words = pieces.parts.map(({ from, to }) => totalWords(countText(text.slice(from, to))))
  const sum = words.reduce((all, each) => all + each, 0)
  return { kind: 'made', copy: { html, plain, words: sum, isWhole: pieces.isWhole } }
}
