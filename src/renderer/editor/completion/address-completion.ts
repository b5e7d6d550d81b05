import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { articleRow, headingRows, isHere, mostRows } from './article-rows.ts'
import { followedResult } from './followed-result.ts'
import { insertRow } from './insert-row.ts'
import { textBefore } from './text-before.ts'
import { isProse } from '../prose-at.ts'
import type { CompletionRow } from '../completion-look.ts'
import { servicesOf } from '../editor-services.ts'
import { newAddress } from '#core/markdown/new-link'
import type { LinkSource } from '#core/markdown/link-index'
import { unescapeAddress } from '#core/markdown/unescape-address'

const open = /\]\(([^()<>"\n]*)$/
const ofPicture = /(?<!\\)!\[(?:[^[\]\\]|\\.)*\]\([^()<>"\n]*$/
/** A scheme, or the beginning of an address that names a host: it leads outside. */
const outside = /^\s*(?:[a-z][a-z0-9+.-]*:|\/|www\.)/i

/** Articles, their headings after `#`, and files after `](`; pictures after `![…](`. */
export function addressCompletion(): Extension {
  return EditorState.languageData.of(() => data)
}

const data = [{ autocomplete: addresses }]

async function addresses(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos } = context
  const before = textBefore(context)
  const [, typed] = open.exec(before) ?? []
  if (typed === undefined || outside.test(typed) || !isProse(state, pos)) return null
  const picture = ofPicture.test(before)
  const hash = typed.indexOf('#')
  if (hash >= 0) return picture ? null : await headings(context, typed.slice(0, hash), typed.slice(hash + 1))
  const { completion, words } = servicesOf(state)
  const files = await completion.files()
  const find = (now: string): readonly CompletionRow[] => {
    const here = completion.here()
    const articles = picture ? [] : completion.articles(now).filter((each) => !isHere(each, here))
    return [
      ...articles.map((article) => ({
        ...articleRow(article, here, words.completion),
        apply: applyTo(pathOf(article.place), picture),
      })),
      ...files(now)
        .filter((file) => !picture || file.picture)
        .map(({ path }) => ({
          ...fileRow(path, here),
          // In line with titles, which stand behind their numbers.
          ...(picture ? {} : { lead: '' }),
          apply: applyTo(path, picture),
        })),
    ].slice(0, mostRows)
  }
  return followedResult({ from: pos - typed.length, typed, find, valid: /^[^()<>"\n#:]*$/ })
}

async function headings(
  { state, pos }: CompletionContext,
  name: string,
  typed: string,
): Promise<CompletionResult | null> {
  const { completion } = servicesOf(state)
  const here = completion.here()
  if (here === null) return null
  const place = name === '' ? here : articleNamed(state, here, name)
  if (place === null) return null
  const found = await (name === '' ? completion.ownHeadings(state.doc) : completion.headings(place))
  const rows = headingRows(found, ({ id }) => (view, row, from, to) => {
    write(view, row, { from: from - name.length - 1, to, path: pathOf(place), fragment: id, picture: false })
  })
  return followedResult({ from: pos - typed.length, typed, find: rows, valid: /^[^()<>"\n]*$/ })
}

/** The article that an address means, else the best that fits what is typed. */
function articleNamed(state: EditorState, here: LinkSource, name: string): LinkSource | null {
  const { resolve, articles } = servicesOf(state).completion
  const to = resolve(here, unescapeAddress(name), 'link')
  const target = to.kind === 'article' || to.kind === 'missing' ? to.target : null
  return target ?? articles(name)[0]?.place ?? null
}

/** A file by its name, with the folder that it lies in as seen from the workspace. */
function fileRow(path: string, here: LinkSource | null): CompletionRow {
  const inside =
    here !== null && path.startsWith(`${here.series}/`) ? path.slice(here.series.length + 1) : path
  const slash = inside.lastIndexOf('/')
  return {
    label: inside.slice(slash + 1),
    lead: '',
    ...(slash < 0 ? {} : { detail: inside.slice(0, slash) }),
  }
}

function applyTo(path: string, picture: boolean): NonNullable<CompletionRow['apply']> {
  return (view, row, from, to) => write(view, row, { from, to, path, fragment: null, picture })
}

interface Written {
  readonly from: number
  readonly to: number
  readonly path: string
  readonly fragment: string | null
  readonly picture: boolean
}

/** Writes the address and the closing parenthesis where it is not there; the caret goes behind it. */
function write(view: EditorView, row: Completion, { from, to, path, fragment, picture }: Written): void {
  const { here, resolve } = servicesOf(view.state).completion
  const source = here()
  if (source === null) return
  const link = { resolve, from: source, to: { path, fragment } }
  const address = newAddress(link, picture ? 'image' : 'link')
  if (address === null) return
  const line = view.state.doc.lineAt(to)
  const [rest = '', closing = ''] =
    /^[^\s()<>"]*(\)?)/.exec(view.state.sliceDoc(to, Math.min(line.to, to + 400))) ?? []
  // What stands there without an end is text that follows.
  if (closing === '')
    insertRow(view, row, { from, to, insert: isTitled(view.state, to) ? address : `${address})` })
  else insertRow(view, row, { from, to: to + rest.length, insert: `${address})` })
}

/** A title follows, with the parenthesis behind it. */
function isTitled(state: EditorState, at: number): boolean {
  return /^\s+["'(].*["')]\s*\)/.test(state.sliceDoc(at, Math.min(state.doc.lineAt(at).to, at + 400)))
}

function pathOf({ series, path }: LinkSource): string {
  return `${series}/${path}`
}
