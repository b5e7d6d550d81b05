import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { fitted } from './insert-blocks.ts'
import type { AddedFile } from './pasting-desk.ts'
import { beginPending, endPending, pendingFiles } from './pending-files.ts'
import { servicesOf } from '../editor-services.ts'
import { mostAddedBytes } from '#shared/model/added-file'

let lastId = 0

/** Copies files beside the article, one after another, and links to those that were copied, at a place that moves along. */
export function copyFiles(view: EditorView, files: readonly File[], at: number): void {
  const { pasting } = servicesOf(view.state)
  const fitting = files.filter((file) => {
    if (file.size > mostAddedBytes) pasting.tell({ kind: 'tooLarge', name: file.name, bytes: file.size })
    return file.size <= mostAddedBytes
  })
  if (fitting.length === 0) return
  const id = ++lastId
  view.dispatch({ effects: beginPending.of({ id, at, names: fitting.map(({ name }) => name).join(', ') }) })
  void copyAll(fitting, pasting).then((links) => pasting.update((state) => linking(state, id, links)))
}

interface LinkedFile {
  readonly name: string
  readonly added: AddedFile
}

async function copyAll(
  files: readonly File[],
  { addFile, tell }: ReturnType<typeof servicesOf>['pasting'],
): Promise<readonly LinkedFile[]> {
  const links: LinkedFile[] = []
  for (const file of files) {
    try {
      // One at a time: each is held in memory as a whole.
      links.push({ name: file.name, added: await addFile(file) })
    } catch (error) {
      tell({
        kind: 'notCopied',
        name: file.name,
        message: error instanceof Error ? error.message : String(error),
      })
    }
  }
  return links
}

/** The links in their place; the text of the first is selected where the author waited for it. */
function linking(state: EditorState, id: number, links: readonly LinkedFile[]): TransactionSpec {
  const at = state.field(pendingFiles).find((each) => each.id === id)?.at ?? state.selection.main.head
  const [first] = links
  if (first === undefined) return { effects: endPending.of(id) }
  const words = links.map(({ name }) => name.replace(/\.[^.]*$/, '').replace(/[\\[\]]/g, String.raw`\$&`))
  const written = links.map(
    ({ added }, index) => `${added.picture ? '!' : ''}[${words[index]}](${added.address})`,
  )
  const { before, markdown, after } =
    links.length === 1
      ? { before: '', markdown: written.join(''), after: '' }
      : fitted(state, at, at, written)
  const from = at + before.length + (first.added.picture ? 2 : 1)
  const waited = state.selection.main.to === at
  return {
    changes: { from: at, insert: before + markdown + after },
    effects: endPending.of(id),
    ...(waited ? { selection: EditorSelection.range(from, from + (words[0]?.length ?? 0)) } : {}),
    userEvent: 'input.paste',
    scrollIntoView: waited,
  }
}
