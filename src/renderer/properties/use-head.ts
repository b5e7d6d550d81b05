import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { AppDocument } from '../documents/app-documents.ts'
import { headText, isHeadShown } from '../editor/article-head.ts'
import type { Frontmatter } from '#core/markdown/frontmatter'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** The head of the open article as it stands in the editor. */
export interface Head {
  /** The YAML is in view as text. */
  readonly shown: boolean
  /** What its keys say; null until the reader of YAML is there. */
  readonly facts: Frontmatter | null
}

type ReadFrontmatter = (yaml: string | null) => Frontmatter

let reader: ReadFrontmatter | null = null

/** Follows the head of a document, and only it: what is typed in the text costs nothing here. */
export function useHead({ buffer }: AppDocument): Head {
  const subscribe = useMemo(() => (listener: () => void) => buffer.onHead(listener), [buffer])
  const text = useSyncExternalStore(subscribe, () => headText(buffer.state))
  const shown = useSyncExternalStore(subscribe, () => isHeadShown(buffer.state))
  const read = useReader()
  const facts = useMemo(() => (read === null ? null : readOnce(read, text)), [read, text])
  return { shown, facts }
}

/** What was read last: every part of the interface that follows a head asks for the same one. */
let last: { readonly text: string; readonly facts: Frontmatter } | null = null

function readOnce(read: ReadFrontmatter, text: string): Frontmatter {
  if (last?.text !== text) last = { text, facts: read(splitFrontmatter(text).yaml) }
  return last.facts
}

/** YAML is read by a part of the application that comes after the first paint. */
function useReader(): ReadFrontmatter | null {
  const [read, setRead] = useState<ReadFrontmatter | null>(() => reader)
  useEffect(() => {
    if (read !== null) return
    import('#core/markdown/frontmatter').then(
      ({ readFrontmatter }) => {
        reader = readFrontmatter
        setRead(() => readFrontmatter)
      },
      (error: unknown) => reportError(error),
    )
  }, [read])
  return read
}
