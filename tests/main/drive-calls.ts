import * as stub from './electron-stub.ts'

/** What was given to one of Electron's functions, in all calls of it so far. */
export function argsOf(name: string): readonly unknown[] {
  return stub.record.filter((call) => call.name === name).flatMap((call) => call.args)
}

/** What the application set as a handler, under the stub's name for it. */
export function handler(name: string): (...args: unknown[]) => unknown {
  const found = stub.handlers.get(name)
  if (found === undefined) throw new Error(`Nothing handles "${name}"`)
  return (...args) => Reflect.apply(found, null, args)
}

/** The items of a menu's template. */
export function menuItems(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((item: unknown) => Object(item)) : []
}
