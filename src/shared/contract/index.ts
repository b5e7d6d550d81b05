import type * as z from 'zod'
import type { ErrorCode, ErrorDetails } from '#shared/errors'
import { allSeriesMethods } from './all-series.ts'
import { articleMethods } from './article.ts'
import { articleCopyMethods } from './article-copies.ts'
import { articlePropertyMethods } from './article-properties.ts'
import { events } from './events.ts'
import { exportMethods } from './export.ts'
import { historyMethods } from './history.ts'
import { incomingMethods } from './incoming.ts'
import { linkMethods } from './links.ts'
import type { MethodSpec } from './method.ts'
import { operationMethods } from './operation.ts'
import { plannedMethods } from './planned.ts'
import { previewMethods } from './preview.ts'
import { recoveryMethods } from './recovery.ts'
import { statisticsMethods } from './statistics.ts'
import { sectionMethods } from './sections.ts'
import { systemMethods } from './system.ts'
import { templateMethods } from './templates.ts'
import { trashMethods } from './trash.ts'
import { windowMethods } from './window.ts'
import { workspaceMethods } from './workspace.ts'

/** Every method that a client can call, declared once. */
export const methods = {
  ...systemMethods,
  ...workspaceMethods,
  ...articleMethods,
  ...articleCopyMethods,
  ...articlePropertyMethods,
  ...allSeriesMethods,
  ...incomingMethods,
  ...plannedMethods,
  ...sectionMethods,
  ...operationMethods,
  ...exportMethods,
  ...templateMethods,
  ...trashMethods,
  ...historyMethods,
  ...recoveryMethods,
  ...linkMethods,
  ...previewMethods,
  ...statisticsMethods,
  ...windowMethods,
} satisfies Record<string, MethodSpec>

export { events }

export type MethodName = keyof typeof methods
export type EventName = keyof typeof events

/** What a caller passes: keys with a default may be left out. */
export type Params<M extends MethodName> = z.input<(typeof methods)[M]['params']>
/** What a handler receives: parsed, with defaults filled in. */
export type ParsedParams<M extends MethodName> = z.output<(typeof methods)[M]['params']>
export type Result<M extends MethodName> = z.output<(typeof methods)[M]['result']>
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>

/** The answer to a call, always a value; it survives JSON. */
export type Reply<M extends MethodName = MethodName> =
  | { readonly ok: true; readonly result: Result<M> }
  | { readonly ok: false; readonly error: ReplyError }

export interface ReplyError {
  readonly code: ErrorCode
  readonly message: string
  readonly details: ErrorDetails
}

/**
 * The only thing that a client knows of its host: call a named method with one argument, listen to a
 * named event. Implemented over IPC, over one WebSocket and in memory.
 */
export interface Bridge {
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Reply<M>>
  /** Returns the function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
}
