import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createBackend } from '#backend/create-backend'
import type { Backend } from '#backend/backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { MethodName, Params, Result } from '#shared/contract/index'
import type { MadeWorkspace } from './corpus/make-workspace.ts'
import { quietHost } from './quiet-host.ts'

/** What checking costs a host, in milliseconds. */
export interface CheckTimes {
  /** From the question to the first answer. */
  readonly first: number
  /** The longest that nobody else had a turn meanwhile. */
  readonly stall: number
  /** From a save that breaks or mends a link to the news of it. */
  readonly afterSave: readonly number[]
  /** From a save that renames a heading which others link to, or takes that back. */
  readonly afterHeading: readonly number[]
  /** The longest that nobody else had a turn in all those. */
  readonly stallLater: number
}

/** Opens a workspace in this process, has it checked, and edits the articles of one series. */
export async function checkInProcess(
  { root, series, names }: MadeWorkspace,
  edits: number,
): Promise<CheckTimes> {
  const backend = createBackend({ storage: createDiskStorage(), host: quietHost(root), resources: root })
  const delays = monitorEventLoopDelay({ resolution: 1 })
  try {
    await backend.openWorkspace(root)
    delays.enable()
    const since = performance.now()
    await call(backend, 'workspace.check', {})
    const first = performance.now() - since
    const stall = delays.max / 1e6
    delays.reset()
    const edit = async (nth: number, add: string): Promise<number> => {
      const path = names[nth % names.length] ?? ''
      const { text, revision } = await call(backend, 'article.open', { series, path })
      const other = text.includes(add) ? text.replace(add, '') : text + add
      const told = nextCheck(backend)
      const begun = performance.now()
      await call(backend, 'article.save', { series, path, text: other, baseRevision: revision })
      const time = (await told) - begun
      // The watch sees the write before the next one is made.
      await new Promise((resolve) => setTimeout(resolve, 150))
      return time
    }
    const afterSave: number[] = []
    for (let nth = 0; nth < edits; nth += 1) afterSave.push(await edit(nth >> 1, '\n[gone](gone.md)\n'))
    const afterHeading: number[] = []
    for (let nth = 0; nth < edits; nth += 1)
      afterHeading.push(await edit(10 + (nth >> 1), '\n## A\n\n[self](#a) [not](#nowhere)\n'))
    return { first, stall, afterSave, afterHeading, stallLater: delays.max / 1e6 }
  } finally {
    delays.disable()
    await backend.close()
  }
}

/** When the next news of problems comes. */
function nextCheck(backend: Backend): Promise<number> {
  return new Promise((resolve) => {
    const end = backend.subscribe((event) => {
      if (event !== 'workspace.checked') return
      end()
      resolve(performance.now())
    })
  })
}

async function call<M extends MethodName>(
  backend: Backend,
  method: M,
  params: Params<M>,
): Promise<Result<M>> {
  const reply = await backend.call(method, params)
  if (!reply.ok) throw new Error(reply.error.message)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the router answers by the contract
  return reply.result as Result<M>
}
