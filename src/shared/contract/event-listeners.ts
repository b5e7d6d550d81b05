import { type EventName, type EventPayload, events } from './index.ts'

/** Who listens to what, for a bridge that gets events by name from somewhere. */
export interface EventListeners {
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
  /** Tells the listeners, in the order in which they came. An unknown name is nobody's. */
  emit(event: string, payload: unknown): void
}

/** A method, not a function type, so that listeners of every payload fit into one map. */
interface Listener {
  hear(payload: unknown): void
}

export function createEventListeners(): EventListeners {
  const byEvent = new Map<string, Set<Listener>>()
  return {
    on(event, listener) {
      const entry: Listener = { hear: listener }
      const listeners = byEvent.get(event) ?? new Set()
      byEvent.set(event, listeners.add(entry))
      return () => void listeners.delete(entry)
    },
    emit(event, payload) {
      if (!Object.hasOwn(events, event)) return
      for (const listener of [...(byEvent.get(event) ?? [])]) {
        try {
          listener.hear(payload)
        } catch (error) {
          // One listener's mistake is reported as unhandled, and is not the next one's loss.
          void Promise.reject(error)
        }
      }
    },
  }
}
