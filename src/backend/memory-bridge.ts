import { createEventListeners } from '#shared/contract/event-listeners'
import type { Bridge, MethodName, Reply } from '#shared/contract/index'
import { isReply } from '#shared/contract/is-reply'
import type { Backend } from './backend.ts'

/**
 * The bridge without a transport, for tests. Everything that passes goes through JSON, so that nothing
 * works here which would not work over a wire.
 */
export function createMemoryBridge(backend: Pick<Backend, 'call' | 'subscribe'>): Bridge {
  const listeners = createEventListeners()
  backend.subscribe((event, payload) => listeners.emit(event, overTheWire(payload)))
  return {
    async call<M extends MethodName>(method: M, params: unknown): Promise<Reply<M>> {
      const reply = overTheWire(await backend.call(method, overTheWire(params)))
      if (isReply<M>(reply)) return reply
      throw new TypeError('The backend did not answer with a reply')
    },
    on: (event, listener) => listeners.on(event, listener),
  }
}

function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}
