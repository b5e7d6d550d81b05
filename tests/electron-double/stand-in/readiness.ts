let ready = false

/** Whether `ready` was emitted: some of Electron may be used only before, most only after it. */
export function isReady(): boolean {
  return ready
}

export function becomeReady(): void {
  ready = true
}
