import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { saveArticle } from '#core/documents/article-file'
import { revisionOf } from '#core/documents/revision'
import { createMany } from '#core/operations/create-many'
import { moveArticles } from '#core/operations/move-articles'
import { moveToSeries } from '#core/operations/move-to-series'
import { renameArticle } from '#core/operations/rename-article'
import { restoreArticles } from '#core/operations/restore-articles'
import { trashArticles } from '#core/operations/trash-articles'
import { trashIds } from '#core/operations/trash-record'
import { root } from './operation.ts'

/** A workspace as a plain value: for each series its articles in order, each with its text. */
export interface Shelf {
  readonly series: Readonly<Record<string, readonly (readonly [name: string, text: string])[]>>
  readonly trash: readonly TrashedCopy[]
}

interface TrashedCopy {
  readonly series: string
  readonly name: string
  readonly text: string
  readonly position: number
  readonly next: string | null
}

/** What an author or another program does; numbers choose among what is there. */
export type Step =
  | { readonly kind: 'save' | 'outside edit'; readonly article: number; readonly text: string }
  | { readonly kind: 'reorder'; readonly article: number; readonly to: number }
  | { readonly kind: 'rename'; readonly article: number; readonly name: string }
  | { readonly kind: 'move'; readonly article: number; readonly to: number }
  | { readonly kind: 'trash'; readonly article: number }
  | { readonly kind: 'restore'; readonly which: number }
  | { readonly kind: 'create'; readonly series: number; readonly name: string; readonly text: string }

interface Chosen {
  readonly series: string
  readonly index: number
  readonly name: string
  readonly text: string
}

/** The shelf after a step, and how it is done for real; null where the step means nothing now. */
export interface Act {
  readonly after: Shelf
  readonly run: (storage: Storage) => Promise<unknown>
}

const model = (storage: Storage) => loadWorkspace(storage, root, { drafts: true })

/** The address that an article had in a series joins its `aliases` when it leaves; its own is none of them. */
function withAlias(text: string, from: string, to: string): string {
  const [, slug = '', written] = /^---\nslug: (.*)\n(?:aliases: \[(.*)\]\n)?---/.exec(text) ?? []
  const known = written === undefined ? [] : written.split(', ')
  const aliases = [...new Set([...known, `${from}/${slug}.html`])].filter(
    (each) => each !== `${to}/${slug}.html`,
  )
  return text.replace(/^---\n[^]*?\n---/, `---\nslug: ${slug}\naliases: [${aliases.join(', ')}]\n---`)
}

/** Slugs are written down, so that no rename has to. */
export function articleText(slug: string, body: string): string {
  return `---\nslug: ${slug}\n---\n\n${body}\n`
}

export function planStep(shelf: Shelf, step: Step): Act | null {
  if (step.kind === 'restore') return planRestore(shelf, step.which)
  if (step.kind === 'create') return planCreate(shelf, step)
  const chosen = choose(shelf, step.article)
  if (chosen === null) return null
  const { series, index, name, text } = chosen
  const list = shelf.series[series] ?? []
  const others = list.toSpliced(index, 1)
  switch (step.kind) {
    case 'save':
    case 'outside edit': {
      const next = `${text.slice(0, text.indexOf('\n\n'))}\n\n${step.text}\n`
      const after = withList(shelf, series, list.with(index, [name, next]))
      return { after, run: (storage) => write(storage, chosen, next, step.kind === 'save') }
    }
    case 'reorder':
      return {
        after: withList(
          shelf,
          series,
          others.toSpliced(Math.min(step.to - 1, others.length), 0, [name, text]),
        ),
        run: async (storage) =>
          moveArticles(storage, await model(storage), { series, keys: [name], to: step.to }),
      }
    case 'rename': {
      const renamed = `${step.name}.md`
      if (list.some(([other]) => other === renamed)) return null
      return {
        after: withList(shelf, series, list.with(index, [renamed, text])),
        run: async (storage) =>
          renameArticle(storage, await model(storage), { series, path: name, name: step.name }),
      }
    }
    case 'move': {
      const target = series === 'a' ? 'b' : 'a'
      const there = shelf.series[target] ?? []
      if (there.some(([other]) => other === name)) return null
      const moved = withAlias(text, series, target)
      const joined = there.toSpliced(Math.min(step.to - 1, there.length), 0, [name, moved])
      return {
        after: withList(withList(shelf, series, others), target, joined),
        run: async (storage) =>
          moveToSeries(storage, await model(storage), {
            from: series,
            keys: [name],
            series: target,
            to: step.to,
            section: null,
          }),
      }
    }
    case 'trash': {
      const copy = { series, name, text, position: index + 1, next: list[index + 1]?.[0] ?? null }
      return {
        after: { ...withList(shelf, series, others), trash: [...shelf.trash, copy] },
        run: async (storage) =>
          trashArticles(storage, await model(storage), {
            series,
            keys: [name],
            // Later articles sort behind earlier ones.
            now: new Date(Date.UTC(2026, 0, 1, 0, 0, shelf.trash.length)),
          }),
      }
    }
  }
}

function planRestore(shelf: Shelf, which: number): Act | null {
  const copy = shelf.trash[which % Math.max(1, shelf.trash.length)]
  if (copy === undefined) return null
  const list = shelf.series[copy.series] ?? []
  if (list.some(([name]) => name === copy.name)) return null
  const next = list.findIndex(([name]) => name === copy.next)
  const at = next < 0 ? Math.min(copy.position - 1, list.length) : next
  const nth = shelf.trash.indexOf(copy)
  return {
    after: {
      ...withList(shelf, copy.series, list.toSpliced(at, 0, [copy.name, copy.text])),
      trash: shelf.trash.toSpliced(nth, 1),
    },
    run: async (storage) => {
      const id = await idOf(storage, copy)
      return await restoreArticles(storage, await model(storage), [id])
    },
  }
}

function planCreate(shelf: Shelf, step: Extract<Step, { kind: 'create' }>): Act | null {
  const series = step.series % 2 === 0 ? 'a' : 'b'
  const list = shelf.series[series] ?? []
  const name = `${step.name}.md`
  if (list.some(([other]) => other === name)) return null
  const text = articleText(step.name, step.text)
  const bytes = new TextEncoder().encode(text)
  return {
    after: withList(shelf, series, [...list, [name, text]]),
    run: async (storage) =>
      createMany(storage, await model(storage), { series, articles: [{ name, bytes, section: null }] }),
  }
}

async function write(
  storage: Storage,
  { series, name, text }: Chosen,
  next: string,
  own: boolean,
): Promise<void> {
  if (!own) {
    await storage.replace(`${root}/${series}/${name}`, new TextEncoder().encode(next))
    return
  }
  const baseRevision = revisionOf(new TextEncoder().encode(text))
  await saveArticle(storage, { root, series, path: name }, { text: next, baseRevision })
}

/** Two articles of one name in the trash are told apart by their text. */
async function idOf(storage: Storage, copy: TrashedCopy): Promise<string> {
  for (const id of await trashIds(storage, root)) {
    const bytes = await storage.read(`${root}/.seriatim/trash/${id}/files/${copy.name}`)
    const record = await storage.read(`${root}/.seriatim/trash/${id}/article.json`)
    const same = new TextDecoder().decode(bytes ?? undefined) === copy.text
    if (same && new TextDecoder().decode(record ?? undefined).includes(`"series": "${copy.series}"`))
      return id
  }
  throw new Error(`${copy.series}/${copy.name} is not in the trash.`)
}

function choose(shelf: Shelf, article: number): Chosen | null {
  const all = Object.entries(shelf.series).flatMap(([series, list]) =>
    list.map(([name, text], index) => ({ series, index, name, text })),
  )
  return all[article % Math.max(1, all.length)] ?? null
}

function withList(
  shelf: Shelf,
  series: string,
  list: readonly (readonly [name: string, text: string])[],
): Shelf {
  return { ...shelf, series: { ...shelf.series, [series]: list } }
}

/** The same shelf with its trash in an order of its own: when something came there plays no part. */
export function settled(shelf: Shelf): Shelf {
  const trash = shelf.trash.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return { ...shelf, trash }
}

/** The shelf as it stands on a disk. */
export async function readShelf(storage: Storage): Promise<Shelf> {
  const { series } = await model(storage)
  const lists: Record<string, (readonly [string, string])[]> = {}
  for (const one of series) {
    const list: (readonly [string, string])[] = []
    for (const { path } of one.snapshot.entries) {
      const bytes = await storage.read(`${root}/${one.folder}/${path}`)
      list.push([path ?? '', bytes === null ? 'MISSING' : new TextDecoder().decode(bytes)])
    }
    lists[one.folder] = list
  }
  return { series: lists, trash: await readTrash(storage) }
}

async function readTrash(storage: Storage): Promise<TrashedCopy[]> {
  const copies: TrashedCopy[] = []
  for (const id of await trashIds(storage, root)) {
    const bytes = await storage.read(`${root}/.seriatim/trash/${id}/article.json`)
    // A folder that a crash left behind, with nothing in it.
    if (bytes === null) continue
    const record: { series: string; path: string; place: { position: number; next: string | null } } =
      JSON.parse(new TextDecoder().decode(bytes))
    const text = await storage.read(`${root}/.seriatim/trash/${id}/files/${record.path}`)
    copies.push({
      series: record.series,
      name: record.path,
      text: new TextDecoder().decode(text ?? undefined),
      position: record.place.position,
      next: record.place.next,
    })
  }
  return copies
}
