import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { blocksOf } from './pasted-blocks.ts'
import { insertBlocks } from './insert-blocks.ts'
import { listedHtml } from './listed-html.ts'
import { pastedCells } from './pasted-cells.ts'
import { isPlainPaste } from './plain-paste.ts'
import { servicesOf } from '../editor-services.ts'
import { isProse } from '../prose-at.ts'

/** Characters of HTML that are read in a moment; of more the text alone is taken. */
const longest = 1_000_000

/** What a plain text cannot say. */
const meaning =
  /<(?:h[1-6]|a\s[^>]{0,2000}href|img\s|strong|b|em|i|ul|ol|table|pre|code|blockquote|hr|del|s|kbd|sub|sup|mark)[\s>/]/i
const styled = /style\s*=\s*["'][^"']*(?:font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic|line-through)/i
/** Code that an editor copied with its colours; its lines are what counts. */
const codeEditor = /white-space:\s*pre\s*[;"']/i

/** Text with a look becomes Markdown, cells of a sheet become a table. */
export function pasteRich(): Extension {
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      const { clipboardData } = event
      const { state } = view
      if (clipboardData === null || state.readOnly || isPlainPaste(state)) return false
      if (!state.selection.ranges.every(({ from }) => isProse(state, from))) return false
      const html = clipboardData.getData('text/html')
      const text = clipboardData.getData('text/plain')
      const blocks = html === '' ? cells(text) : richBlocks(html, text, view)
      if (blocks === null || blocks.length === 0) return false
      insertBlocks(view, blocks)
      return true
    },
  })
}

function cells(text: string): readonly string[] | null {
  const table = text.length > longest ? null : pastedCells(text)
  return table === null ? null : [table]
}

function richBlocks(html: string, text: string, view: EditorView): readonly string[] | null {
  if (html.length > longest) {
    servicesOf(view.state).pasting.tell({ kind: 'onlyText', characters: html.length })
    return null
  }
  // Some browsers copy an address as a link to itself.
  if (/^https?:\S+$/i.test(text.trim())) return null
  const isCode = codeEditor.test(html) && !meaning.test(html)
  if (isCode || !(meaning.test(html) || styled.test(html))) return cells(text)
  return blocksOf(servicesOf(view.state).pasting.read(listedHtml(html)))
}
