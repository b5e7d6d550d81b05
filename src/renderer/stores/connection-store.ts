import { create } from 'zustand'

export interface ConnectionState {
  /** False while the host cannot be reached; what is typed then waits in the editor. */
  readonly connected: boolean
  readonly setConnected: (connected: boolean) => void
}

export const useConnectionStore = create<ConnectionState>()((set) => ({
  connected: true,
  setConnected: (connected) => set({ connected }),
}))
