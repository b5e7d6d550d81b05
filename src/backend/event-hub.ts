import type { EventName, EventPayload } from '#shared/contract/index'

export type EventListener = <E extends EventName>(event: E, payload: EventPayload<E>) => void

/** Tells every listener of every event, in order. */
export interface EventHub {
  emit<E extends EventName>(event: E, payload: EventPayload<E>): void
  subscribe(listener: EventListener): () => void
}

export function createEventHub(): EventHub {
  const listeners = new Set<EventListener>()
  return {
    emit: (event, payload) => {
      for (const listener of [...listeners]) listener(event, payload)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
