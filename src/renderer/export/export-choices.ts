import { create } from 'zustand'

/** What the author chose in the export dialog; kept while the window lives. */
export interface ExportChoices {
  /** Root of the workspace that the choices are about. */
  readonly root: string | null
  readonly out: string
  /** Folders of the series that stay out. */
  readonly left: readonly string[]
  readonly drafts: boolean
  readonly intoExisting: boolean
  readonly change: (choices: Partial<Omit<ExportChoices, 'change'>>) => void
}

export const useExportChoices = create<ExportChoices>()((set) => ({
  root: null,
  out: '',
  left: [],
  drafts: false,
  intoExisting: false,
  change: (choices) => set(choices),
}))
