/** An event that a listener can prevent, as every one of Electron's main process is. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** Makes one, with the given facts on it. */
export function preventable<T extends object>(facts: T): Preventable & T {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return Object.assign(event, facts)
}
