/** A way for functions of one world to be called from another one. */
export interface WorldLink {
  /** Sends a message to the other world, whose `receive` has returned when this returns. */
  send(message: LinkMessage): void
  receive(listener: (message: LinkMessage) => void): void
  pack(value: unknown): Packed
  unpack(packed: Packed): unknown
}

export type LinkMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'expose'; readonly key: string; readonly api: Packed }
  | { readonly type: 'call'; readonly id: number; readonly args: readonly Packed[] }
  | { readonly type: 'return'; readonly value: Packed }
  | { readonly type: 'throw'; readonly error: Packed }
  | { readonly type: 'settle'; readonly id: number; readonly fulfilled: boolean; readonly value: Packed }

/** A value on its way between two worlds: functions and promises stay where they are and go by number. */
export type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
  | {
      readonly kind: 'array' | 'object'
      readonly at: number
      readonly entries: readonly (readonly [string, Packed])[]
    }
  | { readonly kind: 'seen'; readonly at: number }

/*
 * contextBridge: functions are proxied, promises too, errors lose all but their message, everything else
 * is copied without its prototype, symbols are left out, nesting ends at 1,000. The two worlds of a frame
 * share nothing but the page's own objects, so the messages are events of the document, under a name that
 * only these two know, and Chromium clones what they carry when it crosses from world to world.
 * This function is sent to the page as its own source, so it uses nothing from around it.
 */
export function createWorldLink(page: EventTarget, outName: string, inName: string): WorldLink {
  // The page may change any of these later; it must not hear of what is said here by that. So nothing
  // below calls a method of an array, a map or a function by its name.
  const { apply, get, ownKeys } = Reflect
  const { dispatchEvent, addEventListener } = page
  const { defineProperty, create } = Object
  const { isArray } = Array
  const { toString, propertyIsEnumerable } = Object.prototype
  const { then } = Promise.prototype
  const { get: getNumber, set: setNumber } = WeakMap.prototype
  const Message = CustomEvent
  const Numbers = WeakMap
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get
  const clone = structuredClone
  const deepest = 1000

  type Settle = { resolve(value: unknown): void; reject(error: unknown): void }
  const functions: Record<number, Function> = create(null)
  const promises: Record<number, Settle> = create(null)
  const numbers = new WeakMap<object, number>()
  const listeners: Record<number, (message: LinkMessage) => void> = create(null)
  let heard = 0
  let answer: LinkMessage | null = null
  let last = 0

  function send(message: LinkMessage): void {
    apply(dispatchEvent, page, [new Message(outName, { detail: message })])
  }
  function put(target: object, key: PropertyKey, value: unknown): void {
    defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  }
  function packAll(values: readonly unknown[]): Packed[] {
    const packed: Packed[] = []
    for (let at = 0; at < values.length; at += 1) put(packed, at, pack(values[at]))
    return packed
  }
  function unpackAll(packed: readonly Packed[]): unknown[] {
    const values: unknown[] = []
    for (let at = 0; at < packed.length; at += 1)
      put(values, at, unpack(packed[at] ?? { kind: 'value', value: undefined }))
    return values
  }

  function pack(value: unknown): Packed {
    const seen = new Numbers<object, number>()
    let count = 0
    const walk = (item: unknown, depth: number): Packed => {
      if (depth > deepest) {
        throw new TypeError(
          'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
        )
      }
      if (typeof item === 'function') return { kind: 'function', id: numberOf(item) }
      if (typeof item === 'symbol') return { kind: 'value', value: undefined }
      if (typeof item !== 'object' || item === null) return { kind: 'value', value: item }
      const before: number | undefined = apply(getNumber, seen, [item])
      if (before !== undefined) return { kind: 'seen', at: before }
      if (item instanceof Promise) return packPromise(item)
      if (item instanceof Error) return { kind: 'error', name: item.name, message: item.message }
      if (!isArray(item) && apply(toString, item, []) !== '[object Object]')
        return { kind: 'value', value: clone(item) }
      const at = count
      count += 1
      apply(setNumber, seen, [item, at])
      const keys = ownKeys(item)
      const entries: (readonly [string, Packed])[] = []
      for (let index = 0; index < keys.length; index += 1) {
        const key = keys[index]
        // Symbols are left out, and so is what is not enumerable, such as an array's length.
        if (typeof key !== 'string' || !apply(propertyIsEnumerable, item, [key])) continue
        put(entries, entries.length, [key, walk(get(item, key), depth + 1)])
      }
      return { kind: isArray(item) ? 'array' : 'object', at, entries }
    }
    return walk(value, 0)
  }

  function numberOf(target: Function): number {
    const known: number | undefined = apply(getNumber, numbers, [target])
    if (known !== undefined) return known
    last += 1
    apply(setNumber, numbers, [target, last])
    functions[last] = target
    return last
  }

  function packPromise(promise: Promise<unknown>): Packed {
    last += 1
    const id = last
    const settled = (fulfilled: boolean) => (value: unknown) => settle(id, fulfilled, value)
    void apply(then, promise, [settled(true), settled(false)])
    return { kind: 'promise', id }
  }

  function settle(id: number, fulfilled: boolean, value: unknown): void {
    let packed: LinkMessage
    try {
      packed = { type: 'settle', id, fulfilled, value: pack(value) }
    } catch (error) {
      packed = { type: 'settle', id, fulfilled: false, value: pack(error) }
    }
    send(packed)
  }

  function unpack(packed: Packed): unknown {
    const made: Record<number, object> = create(null)
    const walk = (item: Packed): unknown => {
      if (item.kind === 'value') return item.value
      if (item.kind === 'seen') return made[item.at]
      if (item.kind === 'function') return callerOf(item.id)
      if (item.kind === 'promise') {
        return new Promise((resolve, reject) => {
          promises[item.id] = { resolve, reject }
        })
      }
      if (item.kind === 'error') return new Error(item.message)
      const target: object = item.kind === 'array' ? [] : {}
      made[item.at] = target
      for (let index = 0; index < item.entries.length; index += 1) {
        const entry = item.entries[index]
        if (entry !== undefined) put(target, entry[0], walk(entry[1]))
      }
      return target
    }
    return walk(packed)
  }

  function callerOf(id: number): Function {
    return (...args: unknown[]): unknown => {
      answer = null
      send({ type: 'call', id, args: packAll(args) })
      // Calls within the call have had their answers by now; this one's came last.
      const own: LinkMessage | null = answer
      answer = null
      return finish(own)
    }
  }

  function finish(own: LinkMessage | null): unknown {
    if (own?.type === 'return') return unpack(own.value)
    throw own?.type === 'throw' ? unpack(own.error) : new Error('The other world is gone')
  }

  function answerCall(id: number, args: readonly Packed[]): LinkMessage {
    try {
      const target = functions[id]
      if (target === undefined) throw new Error('Nothing was exposed under this number')
      return { type: 'return', value: pack(apply(target, undefined, unpackAll(args))) }
    } catch (error) {
      return { type: 'throw', error: pack(error instanceof Error ? error : new Error(String(error))) }
    }
  }

  function receive(event: Event): void {
    if (detailOf === undefined) return
    const message: LinkMessage = apply(detailOf, event, [])
    if (message.type === 'call') send(answerCall(message.id, message.args))
    else if (message.type === 'return' || message.type === 'throw') answer = message
    else if (message.type === 'settle') {
      const waiting = promises[message.id]
      delete promises[message.id]
      if (message.fulfilled) waiting?.resolve(unpack(message.value))
      else waiting?.reject(unpack(message.value))
    } else for (let at = 0; at < heard; at += 1) listeners[at]?.(message)
  }

  apply(addEventListener, page, [inName, receive])
  return {
    send,
    pack,
    unpack,
    receive(listener) {
      listeners[heard] = listener
      heard += 1
    },
  }
}
