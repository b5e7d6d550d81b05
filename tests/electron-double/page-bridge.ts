import type { Page } from 'playwright-core'
import type { Bridge } from '#shared/contract/index'
import { bridgeGlobal } from '#shared/contract/ipc-channels'

/** What the page reports, in the order in which it heard it: replies and events on one line. */
type Report =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'rejection'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly id: number; readonly value: unknown }

interface Waiting {
  resolve(value: never): void
  reject(error: Error): void
}

const outlet = 'reportToTest'

/** The bridge that the preload put into the page, spoken to from the test. */
export async function pageBridge(page: Page): Promise<Bridge> {
  const calls = new Map<number, Waiting>()
  const listeners = new Map<number, (payload: never) => void>()
  let last = 0
  await page.exposeBinding(outlet, (_, report: Report) => {
    if (report.kind === 'event') return listeners.get(report.id)?.(report.value as never)
    const waiting = calls.get(report.id)
    calls.delete(report.id)
    if (report.kind === 'reply') waiting?.resolve(report.value as never)
    else waiting?.reject(new Error(report.message))
  })
  const names = { outlet, bridgeGlobal }
  return {
    call(method, params) {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject })
        page.evaluate(startCall, { ...names, id, method, params }).catch(reject)
      })
    },
    on(event, listener) {
      last += 1
      const id = last
      listeners.set(id, listener)
      void page.evaluate(startListening, { ...names, id, event })
      return () => {
        if (listeners.delete(id)) void page.evaluate(stopListening, { ...names, id })
      }
    },
  }
}

/* These run in the page. */

interface Given {
  readonly outlet: string
  readonly bridgeGlobal: string
  readonly id: number
}

function startCall({
  outlet: to,
  bridgeGlobal: key,
  id,
  method,
  params,
}: Given & { method: string; params: unknown }): void {
  const report = Reflect.get(globalThis, to)
  const bridge = Reflect.get(globalThis, key)
  bridge.call(method, params).then(
    (value: unknown) => report({ kind: 'reply', id, value }),
    (error: unknown) => report({ kind: 'rejection', id, message: String(error) }),
  )
}

function startListening({ outlet: to, bridgeGlobal: key, id, event }: Given & { event: string }): void {
  const report = Reflect.get(globalThis, to)
  const stop: unknown = Reflect.get(globalThis, key).on(event, (value: unknown) =>
    report({ kind: 'event', id, value }),
  )
  Reflect.set(globalThis, `stop-${id}`, stop)
}

function stopListening({ id }: Given): void {
  Reflect.get(globalThis, `stop-${id}`)()
}
