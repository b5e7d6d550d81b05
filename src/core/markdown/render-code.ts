import { readCodeInfo } from './code-info.ts'
import { attributeHtml, escapeHtml } from './escape-html.ts'
import { highlightCode } from './highlight-code.ts'
import type { RenderState } from './render-state.ts'
import type { MarkdownToken } from './token.ts'

/** A block of code: a figure with its title, a scroller that keys can reach, marked lines. */
export function renderCode(state: RenderState, token: MarkdownToken, extraClass = ''): string {
  const { language, title, marked } = readCodeInfo(token.info)
  const code = token.content.replace(/\n$/, '')
  const lines = highlightCode(code, language).map((line, index) =>
    marked(index + 1) ? `<span class="line line-marked">${line}\n</span>` : `${line}\n`,
  )
  const name = title ?? language
  const label = name === '' ? state.labels.code : `${state.labels.code}: ${name}`
  const className =
    language === '' ? '' : attributeHtml('class', `language-${language.replace(/[^\p{L}\p{N}+#._-]/gu, '')}`)
  return (
    `<figure class="code${extraClass}"${state.block(token)}>` +
    (title === null ? '' : `<figcaption class="code-title">${escapeHtml(title)}</figcaption>`) +
    `<pre tabindex="0" role="group"${attributeHtml('aria-label', label)}><code${className}>${lines.join('')}</code></pre></figure>\n`
  )
}
