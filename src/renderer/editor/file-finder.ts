import { mostRows } from './completion/article-rows.ts'
import type { CompletionFacts, FileChoice } from './completion/completion-facts.ts'
import { createPrefixIndex, type PrefixIndex } from './completion/prefix-index.ts'
import type { Client } from '../bridge/client.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** How long a list of files is good for, in milliseconds: nobody is told of files that come and go. */
const goodFor = 5_000
const pictures = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i

interface KnownFiles {
  readonly root: string
  readonly series: string
  readonly at: number
  readonly index: PrefixIndex<FileChoice>
}

/** Finds files of the workspace; the host is asked when the menu opens, and the keys after it look the answer through. */
export function fileFinder(client: Client): CompletionFacts['files'] {
  let known: KnownFiles | null = null
  const finding =
    ({ index }: KnownFiles) =>
    (typed: string) =>
      index.find(typed, mostRows)
  return async () => {
    const { workspace, open } = useWorkspaceStore.getState()
    if (workspace === null || open === null) return () => []
    const { root } = workspace
    const { series } = open
    const now = performance.now()
    if (known?.root === root && known.series === series && now - known.at < goodFor) return finding(known)
    try {
      const paths = await client.call('links.files', { series })
      const files = paths.map((path): FileChoice => ({ path, picture: pictures.test(path) }))
      known = { root, series, at: now, index: createPrefixIndex(files, ({ path }) => path) }
      return finding(known)
    } catch {
      // Not connected just now: articles are offered all the same.
      return () => []
    }
  }
}
