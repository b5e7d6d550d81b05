import type { Backend } from '#backend/backend'
import { type Reply, events } from '#shared/contract/index'

/** A backend whose answers a test writes, for what only a transport can get wrong. */
export interface ScriptedBackend extends Backend {
  /** Everything that was asked, in the order in which it arrived. */
  readonly calls: readonly { readonly method: string; readonly params: unknown }[]
  /** Tells every subscriber that the settings changed, with this font size as the mark. */
  tell(fontSize: number): void
  readonly subscribers: number
}

export function createScriptedBackend(
  answer: (method: string, params: unknown) => Promise<Reply> = () => Promise.resolve(emptyReply),
  workspaceRoot: string | null = null,
): ScriptedBackend {
  const calls: { method: string; params: unknown }[] = []
  const listeners = new Set<Parameters<Backend['subscribe']>[0]>()
  return {
    calls,
    workspaceRoot,
    get subscribers() {
      return listeners.size
    },
    call(method, params) {
      calls.push({ method, params })
      return answer(method, params)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(fontSize) {
      const payload = events['settings.changed'].parse({ settings: { editorFontSize: fontSize } })
      for (const listener of listeners) listener('settings.changed', payload)
    },
    openWorkspace: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

export const emptyReply: Reply = { ok: true, result: {} }
