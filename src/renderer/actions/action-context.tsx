import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ActionContext } from './action.ts'
import { useClient, useHost } from '../app-services.tsx'
import { copyOut, textInEditor, type TextInHand } from '../copying/copy-out.ts'
import { saveNow } from '../documents/app-documents.ts'
import { useDarkColours } from '../appearance/use-palette.ts'
import { useListTools } from '../list/list-tools.tsx'
import { cyclePanes } from '../shell/focus-pane.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useToastStore } from '../stores/toast-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

const Context = createContext<ActionContext | null>(null)

export interface ActionContextProviderProps {
  /** Where a copied text comes from; left out: this window's editor. */
  readonly inHand?: (article: ArticleRef) => TextInHand
  readonly children: ReactNode
}

/** Gives actions what they need; its target is null, and whoever has a row in hand adds it. */
export function ActionContextProvider({ inHand = textInEditor, children }: ActionContextProviderProps) {
  const client = useClient()
  const host = useHost()
  const { mover } = useListTools()
  const shell = useTranslations('shell')
  const copying = useTranslations('copying')
  const dark = useDarkColours()
  const context = useMemo((): ActionContext => {
    const fail = (error: unknown): void => {
      const text = sentenceOf(error, shell('unexpected'))
      useToastStore.getState().show({ text, tone: 'error', kind: 'failed' })
    }
    return {
      client,
      host,
      target: null,
      section: null,
      mover,
      dark,
      copyOut: (article, form) => void copyOut({ client, t: copying, inHand }, article, form),
      saveNow: () => void Promise.resolve(saveNow()).catch(fail),
      cyclePanes,
      fail,
    }
  }, [client, host, mover, dark, shell, copying, inHand])
  return <Context value={context}>{children}</Context>
}

export function useActionContext(): ActionContext {
  const context = useContext(Context)
  if (context === null) throw new Error('This component needs an ActionContextProvider above it.')
  return context
}
