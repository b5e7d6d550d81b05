/**
 * `Promise.all` over a list, at most `limit` at a time; results keep the order of the list. After a failure no
 * further item is begun, and it rejects with the first one only when all that were under way have ended.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  let failure: { readonly error: unknown } | null = null
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failure !== null) return
      try {
        results[index] = await work(item)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  throwFailure(failure)
  return results
}

function throwFailure(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error
}
