import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { articleRow, headingRows, isHere } from './article-rows.ts'
import type { ArticleChoice } from './completion-facts.ts'
import { followedResult } from './followed-result.ts'
import { insertRow } from './insert-row.ts'
import { textBefore } from './text-before.ts'
import { isProse } from '../prose-at.ts'
import { servicesOf } from '../editor-services.ts'
import { newAddress, newWikilink } from '#core/markdown/new-link'
import type { Destination } from '#core/markdown/spell-address'

const open = /(?<!\\)\[\[([^[\]|\n]*)$/

/** Articles after `[[`, and their headings after `#`. */
export function wikilinkCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: wikilinks }]

function wikilinks(context: CompletionContext): CompletionResult | null | Promise<CompletionResult | null> {
  const { state, pos } = context
  const [, typed] = open.exec(textBefore(context)) ?? []
  if (typed === undefined || !isProse(state, pos)) return null
  const hash = typed.indexOf('#')
  if (hash >= 0) return headings(context, typed.slice(0, hash), typed.slice(hash + 1))
  const { articles, here } = servicesOf(state).completion
  const { words } = servicesOf(state)
  return followedResult({
    from: pos - typed.length,
    typed,
    valid: /^[^[\]|\n#]*$/,
    find: (now) =>
      articles(now)
        .filter((article) => !isHere(article, here()))
        .map((article) => ({
          ...articleRow(article, here(), words.completion),
          apply: (view, row, from, to) => write(view, row, { from, to, article, heading: null }),
        })),
  })
}

async function headings(
  { state, pos }: CompletionContext,
  name: string,
  typed: string,
): Promise<CompletionResult | null> {
  const { completion } = servicesOf(state)
  const article = articleNamed(state, name)
  if (article === 'none') return null
  const found = await (article === null
    ? completion.ownHeadings(state.doc)
    : completion.headings(article.place))
  const rows = headingRows(found, (heading) => (view, row, from, to) => {
    write(view, row, { from: from - name.length - 1, to, article, heading })
  })
  return followedResult({ from: pos - typed.length, typed, find: rows, valid: /^[^[\]|\n]*$/ })
}

/** The article that stands before `#`: by the rules of wikilinks, else the best that fits; null for the own one. */
function articleNamed(state: EditorState, name: string): ArticleChoice | null | 'none' {
  if (name.trim() === '') return null
  const { completion } = servicesOf(state)
  const here = completion.here()
  const fitting = completion.articles(name)
  const to = here === null ? null : completion.resolve(here, name, 'wikilink')
  const target = to !== null && (to.kind === 'article' || to.kind === 'missing') ? to.target : null
  if (target !== null) return { ...target, place: target, seriesTitle: '', draft: !target.shown }
  return fitting[0] ?? 'none'
}

interface Written {
  readonly from: number
  readonly to: number
  /** Null for the own article. */
  readonly article: ArticleChoice | null
  readonly heading: { readonly id: string; readonly text: string } | null
}

/** Writes the name, and the closing brackets where they are not there. `from` is behind the opening ones. */
function write(view: EditorView, row: Completion, { from, to, article, heading }: Written): void {
  const { here, resolve } = servicesOf(view.state).completion
  const source = here()
  const place = article?.place ?? source
  if (source === null || place === null) return
  const path = `${place.series}/${place.path}`
  const destination: Destination =
    heading === null ? { path, fragment: null } : { path, fragment: heading.id, heading: heading.text }
  const link = { resolve, from: source, to: destination }
  const { end, closes } = restOfLink(view.state, to)
  const name = newWikilink(link, article?.title ?? '')
  if (name !== null) {
    insertRow(view, row, { from, to: end, insert: closes === '|' ? name : `${name}]]` })
    return
  }
  // No name leads there without doubt: a link by path does.
  const address = newAddress(link, 'link')
  if (address === null || closes === '|') return
  const text = (heading?.text ?? article?.title ?? '').replace(/[\\[\]]/g, String.raw`\$&`)
  insertRow(view, row, { from: from - 2, to: end, insert: `[${text}](${address})` })
}

/** Up to where the name goes that is being replaced, and what closes it: a bar is left, brackets are taken along. */
function restOfLink(
  state: EditorState,
  at: number,
): { readonly end: number; readonly closes: '|' | ']]' | null } {
  const line = state.doc.lineAt(at)
  const [, rest = '', closes] =
    /^([^\s[\]|]*(?:#[^[\]|]*)?)(\\?\||\]\])/.exec(state.sliceDoc(at, Math.min(line.to, at + 400))) ?? []
  if (closes === undefined) return { end: at, closes: null }
  return closes === ']]' ? { end: at + rest.length + 2, closes } : { end: at + rest.length, closes: '|' }
}
