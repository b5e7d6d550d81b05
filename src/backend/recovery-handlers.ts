import { decodeForReading } from '#core/documents/decode-text'
import { requireWritable } from '#core/operations/find-series'
import {
  dropUnsaved,
  keepUnsaved,
  listUnsaved,
  type RecoveryPlace,
  type UnsavedText,
} from '#core/recovery/unsaved-texts'
import { containedPath, joinInside } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { TypedContent } from '#shared/contract/recovery'
import { SeriatimError } from '#shared/errors'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `recovery.${string}`>
type Whose = Pick<UnsavedText, 'series' | 'path'>

export function recoveryHandlers(
  storage: Storage,
  session: WorkspaceSession,
  userData: string | null,
): Pick<Handlers, Area> {
  const begun = new Date().toISOString()
  /** What was kept last of each article, so that a change of it is enough. */
  const typed = new Map<string, TypedText>()
  let kept = 0
  const place = (): RecoveryPlace => ({ root: session.require().root, userData })
  const inFile = async (whose: Whose): Promise<string | null> => {
    const bytes = await storage.read(await containedPath(storage, session.require().root, articleOf(whose)))
    return bytes === null ? null : decodeForReading(bytes)
  }
  const find = async (whose: Whose): Promise<UnsavedText> => {
    const all = await listUnsaved(storage, place())
    const found = all.find(({ series, path }) => series === whose.series && path === whose.path)
    if (found !== undefined) return found
    throw new SeriatimError(
      'recovery.notFound',
      'That unsaved text is not kept any more: its article was saved since.',
    )
  }
  return {
    'recovery.keep': async ({ content, ...whose }) => {
      const article = `${place().root}/${articleOf(whose)}`
      const text = wholeText(content, typed.get(article))
      // A long text comes as a whole once; then each second brings what was typed in it.
      typed.delete(article)
      typed.set(article, { kept: (kept += 1), text })
      for (const oldest of typed.keys()) if (typed.size > remembered) typed.delete(oldest)
      const own = kept
      await keepUnsaved(storage, place(), { ...whose, text, at: new Date().toISOString() })
      return { kept: own }
    },
    'recovery.list': async () => {
      const all = await listUnsaved(storage, place())
      const held = await Promise.all(all.map(async (each) => sameText(await inFile(each), each.text)))
      return all.flatMap(({ series, path, at }, nth) =>
        held[nth] === true ? [] : [{ series, path, at, live: at >= begun }],
      )
    },
    'recovery.read': async (whose) => ({ text: (await find(whose)).text, now: await inFile(whose) }),
    'recovery.discard': async (whose) => {
      const { series, path, text } = await find(whose)
      await session.inTurn(async () => {
        requireWritable(session.require())
        await session.history.keepUnsaved(`${series}/${path}`, new TextEncoder().encode(text))
      })
      await dropUnsaved(storage, place(), whose)
      return {}
    },
  }
}

interface TypedText {
  readonly kept: number
  readonly text: string
}

/** So many articles can be typed in by turns. */
const remembered = 8

function wholeText(content: TypedContent, known: TypedText | undefined): string {
  if (content.kind === 'whole') return content.text
  const { of, from, to, insert } = content
  if (known?.kept === of && from <= to && to <= known.text.length)
    return known.text.slice(0, from) + insert + known.text.slice(to)
  throw new SeriatimError('recovery.notFound', 'The text that this is a change of is not known here.')
}

/** The article by its path in the workspace; refused where that would lead anywhere else. */
function articleOf({ series, path }: Whose): string {
  const article = `${series}/${path}`
  if (path.endsWith('.md') && joinInside('/', article) !== null) return article
  throw new SeriatimError('file.outsideWorkspace', `"${article}" is no article of this workspace.`)
}

/** Line ends are the file's own: an editor knows one kind. */
function sameText(one: string | null, other: string): boolean {
  return one !== null && one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n')
}
