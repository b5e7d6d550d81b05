import type { CheckRecord } from './check-record.ts'

/** The records of a workspace by the path of their article, and the other way round by what they depend on. */
export interface CheckRecords {
  get(id: string): CheckRecord | undefined
  set(id: string, record: CheckRecord): void
  delete(id: string): void
  ids(): Iterable<string>
  /** Articles that depend on any of these. */
  dependingOn(keys: Iterable<string>): Set<string>
  /** Whether any article shows a file or links to it. */
  isUsed(asset: string): boolean
}

export function createCheckRecords(): CheckRecords {
  const records = new Map<string, CheckRecord>()
  const byKey = new Map<string, Set<string>>()
  const uses = new Map<string, number>()

  const drop = (id: string): void => {
    const old = records.get(id)
    if (old === undefined) return
    records.delete(id)
    for (const key of old.keys) {
      const ids = byKey.get(key)
      ids?.delete(id)
      if (ids?.size === 0) byKey.delete(key)
    }
    for (const asset of old.assets) {
      const left = (uses.get(asset) ?? 1) - 1
      if (left === 0) uses.delete(asset)
      else uses.set(asset, left)
    }
  }
  return {
    get: (id) => records.get(id),
    set(id, record) {
      drop(id)
      records.set(id, record)
      for (const key of record.keys) {
        const ids = byKey.get(key)
        if (ids === undefined) byKey.set(key, new Set([id]))
        else ids.add(id)
      }
      for (const asset of record.assets) uses.set(asset, (uses.get(asset) ?? 0) + 1)
    },
    delete: drop,
    ids: () => records.keys(),
    dependingOn(keys) {
      const found = new Set<string>()
      for (const key of keys) for (const id of byKey.get(key) ?? []) found.add(id)
      return found
    },
    isUsed: (asset) => uses.has(asset),
  }
}
