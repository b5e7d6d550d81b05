import { createBackend } from '#backend/create-backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { MadeWorkspace } from './corpus/make-workspace.ts'
import { seeded } from './corpus/seeded.ts'
import { quietHost } from './quiet-host.ts'

/**
 * Milliseconds of `series.move` in the backend: from the call until the new manifest is in place and both
 * it and its folder are synced. Each move is of another article to another place.
 */
export async function moveInProcess(
  { root, series, names }: MadeWorkspace,
  moves: number,
): Promise<number[]> {
  const disk = createDiskStorage()
  let safe = 0
  const storage = {
    ...disk,
    replace: async (...args: Parameters<typeof disk.replace>) => {
      const result = await disk.replace(...args)
      safe = performance.now()
      return result
    },
  }
  const backend = createBackend({ storage, host: quietHost(root), resources: root })
  const random = seeded(11)
  try {
    await backend.openWorkspace(root)
    const times: number[] = []
    for (let nth = 0; nth < moves; nth += 1) {
      const key = names[random.whole(0, names.length - 1)] ?? ''
      const since = performance.now()
      const reply = await backend.call('series.move', {
        series,
        keys: [key],
        to: random.whole(1, names.length),
      })
      if (!reply.ok) throw new Error(reply.error.message)
      // A move to where it stands writes nothing and is none.
      if (safe > since) times.push(safe - since)
      // The watch sees the write before the next one is made, as between two moves of an author.
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    return times
  } finally {
    await backend.close()
  }
}
