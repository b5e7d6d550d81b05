import type { Storage } from './storage.ts'

/** Calls of a storage in the order in which they were made, for tests that count work instead of time. */
export interface RecordedStorage {
  readonly storage: Storage
  /** Name of the call and the path it was about; empty it to count from here. */
  readonly calls: { act: string; path: string }[]
}

/** Passes every call on and writes it down. */
export function recordStorage(inner: Storage): RecordedStorage {
  const calls: RecordedStorage['calls'] = []
  const storage = new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: readonly unknown[]): unknown => {
        calls.push({ act: String(name), path: String(args[0]) })
        return Reflect.apply(value, target, args)
      }
    },
  })
  return { storage, calls }
}
