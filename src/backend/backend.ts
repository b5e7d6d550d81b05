import type { Host } from './host.ts'
import type { EventName, EventPayload, Reply } from '#shared/contract/index'
import type { Storage } from '#core/storage/storage'

/** What the endpoints (IPC, WebSocket, memory) speak to; knows no transport. */
export interface Backend {
  /**
   * Looks the method up by own key, parses the params strictly, calls the handler. Always resolves to
   * a value, whatever it is given.
   */
  call(method: string, params: unknown): Promise<Reply>
  /** Every event, in order. Returns the function that ends the subscription. */
  subscribe(listener: <E extends EventName>(event: E, payload: EventPayload<E>) => void): () => void
  /** Opens a workspace, or the one that a file lies in, for whichever client comes. Rejects with a `SeriatimError`. */
  openWorkspace(path: string): Promise<void>
  /** Absolute root of the open workspace, or null: what the asset route is confined to. */
  readonly workspaceRoot: string | null
  /** Waits for writes under way, ends watching. */
  close(): Promise<void>
}

export interface BackendOptions {
  readonly storage: Storage
  readonly host: Host
  /** Absolute path of `resources/`: themes, fonts, sample workspace. */
  readonly resources: string
}
