/** Remembers what was computed from a text, up to a bound; the oldest goes first. */
export interface TextCache<Value> {
  get(key: string, compute: () => Value): Value
}

/** `bound`: characters of keys that are kept. Keys longer than an eighth of it are not. */
export function createTextCache<Value>(bound: number): TextCache<Value> {
  const values = new Map<string, Value>()
  let size = 0
  return {
    get(key, compute) {
      const known = values.get(key)
      if (known !== undefined) return known
      const value = compute()
      if (key.length > bound / 8) return value
      values.set(key, value)
      size += key.length
      for (const oldest of values.keys()) {
        if (size <= bound) break
        values.delete(oldest)
        size -= oldest.length
      }
      return value
    },
  }
}
