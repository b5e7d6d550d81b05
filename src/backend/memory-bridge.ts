import type { Bridge } from '#shared/contract/index'
import type { Backend } from './backend.ts'

/** A bridge without a transport: params and results still go through JSON, as over every other one. */
export function createMemoryBridge(backend: Pick<Backend, 'call' | 'subscribe'>): Bridge {
  return {
    call: async (method, params) => overJson(await backend.call(method, overJson(params))),
    on: (event, listener) =>
      backend.subscribe((name, payload) => {
        // Equal names carry equal payload types; the index type cannot say so.
        if ((name as string) === event) listener(overJson(payload) as unknown as Parameters<typeof listener>[0])
      }),
  }
}

function overJson(value: unknown): never {
  return JSON.parse(JSON.stringify(value)) as never
}
