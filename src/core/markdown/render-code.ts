import { readCodeInfo } from './code-info.ts'
import { attributeHtml, escapeHtml } from './escape-html.ts'
import { highlightCode } from './highlight-code.ts'
import { highlightDiff } from './highlight-diff.ts'
import type { RenderState } from './render-state.ts'
import type { MarkdownToken } from './token.ts'

/** Code of so many lines may be divided between sheets of paper. */
const fewestToDivide = 20

/** A block of code: a figure with its title, a scroller that keys can reach, marked lines. */
export function renderCode(state: RenderState, token: MarkdownToken, extraClass = ''): string {
  const { language, title, diff, marked } = readCodeInfo(token.info)
  const code = token.content.replace(/\n$/, '')
  const coloured = diff
    ? highlightDiff(code, language)
    : highlightCode(code, language).map((html) => ({ html, change: null }))
  const lines = coloured.map(({ html, change }, index) => {
    const classes = [marked(index + 1) ? ' line-marked' : '', change === null ? '' : ` line-${change}`].join(
      '',
    )
    return classes === '' ? `${html}\n` : `<span class="line${classes}">${html}\n</span>`
  })
  const long = lines.length < fewestToDivide ? '' : ' code-long'
  const name = title ?? language
  const label = name === '' ? state.labels.code : `${state.labels.code}: ${name}`
  const className =
    language === '' ? '' : attributeHtml('class', `language-${language.replace(/[^\p{L}\p{N}+#._-]/gu, '')}`)
  return (
    `<figure class="code${long}${extraClass}"${state.block(token)}>` +
    (title === null ? '' : `<figcaption class="code-title">${escapeHtml(title)}</figcaption>`) +
    `<pre tabindex="0" role="group"${attributeHtml('aria-label', label)}><code${className}>${lines.join('')}</code></pre></figure>\n`
  )
}
