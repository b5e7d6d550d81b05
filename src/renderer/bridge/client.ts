import type { Bridge, EventName, EventPayload, MethodName, Params, Result } from '#shared/contract/index'
import { SeriatimError } from '#shared/errors'

/** The bridge as the interface uses it: results come back as values, failures are thrown. */
export interface Client {
  /** Rejects with a `SeriatimError` that carries the code, sentence and details of the reply. */
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
}

export function createClient(bridge: Bridge): Client {
  return {
    async call(method, params) {
      const reply = await bridge.call(method, params)
      if (reply.ok) return reply.result
      throw new SeriatimError(reply.error.code, reply.error.message, reply.error.details)
    },
    on: (event, listener) => bridge.on(event, listener),
  }
}
