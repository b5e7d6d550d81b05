import { create } from 'zustand'

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly tone: 'plain' | 'error'
  readonly text: string
  /** A newer toast of the same kind takes the place of the older one. */
  readonly kind: string
  readonly action: ToastAction | null
  /** How many things of its kind it speaks for; 1 is not drawn. */
  readonly count: number
}

export interface ToastState {
  readonly toasts: readonly Toast[]
  readonly show: (toast: Pick<Toast, 'text'> & Partial<Omit<Toast, 'id' | 'text'>>) => void
  readonly dismiss: (id: number) => void
}

let lastId = 0

/** Short messages over the window's foot; never the only place of an action. */
export const useToastStore = create<ToastState>()((set) => ({
  toasts: [],
  show: ({ text, tone = 'plain', kind = text, action = null, count = 1 }) =>
    set((state) => {
      const toast: Toast = { id: ++lastId, text, tone, kind, action, count }
      return { toasts: [...state.toasts.filter((each) => each.kind !== kind), toast].slice(-3) }
    }),
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((each) => each.id !== id) })),
}))
