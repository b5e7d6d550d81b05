/** Thrown where the application uses something of Electron that the double does not have. */
export class UnknownApi extends Error {
  constructor(name: string) {
    super(
      `The Electron double does not have ${name}. Read what Electron's documentation says of it, and add it.`,
    )
    this.name = 'UnknownApi'
  }
}

/** What promises, inspection and test runners look for on any object. */
const asked = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', 'inspect', '$$typeof'])

/**
 * The object itself, except that asking for something that it does not have throws and names it. Its
 * functions run on the object, whoever calls them; what returns the object returns this.
 */
export function strict<T extends object>(name: string, object: T): T {
  const bound = new Map<PropertyKey, readonly [own: Function, shown: Function]>()

  function shownFunction(key: PropertyKey, own: Function): Function {
    const known = bound.get(key)
    if (known?.[0] === own) return known[1]
    const shown = (...args: unknown[]): unknown => {
      const result: unknown = Reflect.apply(own, object, args)
      return result === object ? proxy : result
    }
    bound.set(key, [own, shown])
    return shown
  }

  const proxy = new Proxy(object, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !asked.has(key))
        throw new UnknownApi(`${name}.${key}`)
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' && !isClass(key) ? shownFunction(key, value) : value
    },
  })
  return proxy
}

/** Classes are called with `new` and stay as they are. */
function isClass(key: PropertyKey): boolean {
  return typeof key === 'symbol' || key === 'constructor' || key === 'prototype' || /^[A-Z]/.test(String(key))
}
