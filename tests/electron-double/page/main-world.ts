import type { WorldLink } from './world-link.ts'

/*
 * The page's side of contextBridge: puts what the preload exposes on `window`, frozen, so that the page
 * can neither change nor replace it. Sent to the page as its own source.
 */
export function startMainWorld(window: object, link: WorldLink): void {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
    // Chromium cannot freeze the bytes of an array; Electron leaves those alone, too.
    if (ArrayBuffer.isView(value)) return
    Object.freeze(value)
    for (const key of Object.keys(value)) freeze(Reflect.get(value, key))
  }
  link.receive((message) => {
    if (message.type !== 'expose') return
    const value = link.unpack(message.api)
    freeze(value)
    Object.defineProperty(window, message.key, {
      value,
      writable: false,
      enumerable: true,
      configurable: false,
    })
  })
  // The preload ran before this world was there.
  link.send({ type: 'hello' })
}
