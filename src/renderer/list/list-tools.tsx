import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { createAnnouncer, type Announcer } from './reorder/announcer.ts'
import { createMover, type ListMover } from './reorder/create-mover.ts'
import { createLiftKeys, type LiftKeys } from './reorder/lift-keys.ts'
import { useClient } from '../app-services.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useToastStore } from '../stores/toast-store.ts'

/** What moves articles, for the list itself and for every action that does the same. */
export interface ListTools {
  readonly announcer: Announcer
  readonly mover: ListMover
  readonly liftKeys: LiftKeys
}

const ToolsContext = createContext<ListTools | null>(null)

export function ListToolsProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const words = useTranslations('order')
  const shell = useTranslations('shell')
  const tools = useMemo((): ListTools => {
    const announcer = createAnnouncer((text) => useReorderStore.getState().speak(text))
    const mover = createMover({
      client,
      words,
      announcer,
      fail: (sentence, error) => {
        const cause = sentenceOf(error, shell('unexpected'))
        const text = sentence === null ? cause : `${sentence} ${cause}`
        useToastStore.getState().show({ text, tone: 'error', kind: 'order-failed' })
      },
    })
    return { announcer, mover, liftKeys: createLiftKeys(words, announcer, mover) }
  }, [client, words, shell])
  return <ToolsContext value={tools}>{children}</ToolsContext>
}

export function useListTools(): ListTools {
  const tools = useContext(ToolsContext)
  if (tools === null) throw new Error('This component needs a ListToolsProvider above it.')
  return tools
}
