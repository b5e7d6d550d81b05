import type { EditorState } from '@codemirror/state'
import { mostRows } from './article-rows.ts'
import type { HeadKey } from './completion-facts.ts'
import type { CompletionRow } from '../completion-look.ts'
import { servicesOf } from '../editor-services.ts'
import { commonLanguages } from '../../status-bar/common-languages.ts'
import { languageName } from '../../status-bar/language-name.ts'
import { relativePath } from '#core/markdown/relative-path'
import { writeYamlScalar } from '#core/markdown/write-yaml-scalar'
import { articleStatuses } from '#shared/model/series'

/** What a key of the head can say, by what is typed of it; null where that is the author's alone. */
export async function valueRows(
  name: HeadKey,
  state: EditorState,
): Promise<((typed: string) => readonly CompletionRow[]) | null> {
  const { completion, words } = servicesOf(state)
  const said = words.completion
  switch (name) {
    case 'status':
      return fitting(articleStatuses.map((label) => ({ label, detail: said.status(label) })))
    case 'draft':
      return fitting([
        { label: 'true', detail: said.isDraft },
        { label: 'false', detail: said.isNoDraft },
      ])
    case 'date':
    case 'updated':
      return fitting([{ label: completion.today(), detail: said.today }])
    case 'lang':
      return fitting(
        [...new Set([...completion.languages(), ...commonLanguages])].map((label) => ({
          label,
          detail: languageName(label),
        })),
      )
    case 'dir':
      return fitting([
        { label: 'ltr', detail: said.leftToRight },
        { label: 'rtl', detail: said.rightToLeft },
      ])
    case 'tags':
      return (typed) => completion.tags(typed).map((label) => ({ label, apply: scalar(label) }))
    case 'cover':
      return await pictures(state)
    default:
      return null
  }
}

async function pictures(state: EditorState): Promise<(typed: string) => readonly CompletionRow[]> {
  const { completion } = servicesOf(state)
  const files = await completion.files()
  const here = completion.here()
  const from = here === null ? '' : `${here.series}/${here.path}`
  return (typed) =>
    files(typed)
      .filter(({ picture }) => picture)
      .slice(0, mostRows)
      .map(({ path }) => ({ label: relativePath(from, path), apply: scalar(relativePath(from, path)) }))
}

/** As it may stand behind a key or between brackets. */
function scalar(text: string): string {
  return writeYamlScalar(text, { style: 'plain', inFlow: true, isDay: false })
}

/** Those that begin with what is typed, by the value or by what is said of it. */
function fitting(rows: readonly CompletionRow[]): (typed: string) => readonly CompletionRow[] {
  return (typed) => {
    const begin = typed.toLowerCase()
    return rows.filter(
      ({ label, detail = '' }) =>
        label.toLowerCase().startsWith(begin) || detail.toLowerCase().startsWith(begin),
    )
  }
}
