import { create } from 'zustand'

export interface SystemAccentState {
  /** The desktop's accent colour as `#rrggbb`; null where the host cannot know it. */
  readonly systemAccent: string | null
  /** Takes over what the host says. */
  readonly receive: (accent: string | null) => void
}

/** What the author has chosen for the whole desktop; an accent `system` follows it. */
export const useSystemAccentStore = create<SystemAccentState>()((set) => ({
  systemAccent: null,
  receive: (systemAccent) => set({ systemAccent }),
}))
