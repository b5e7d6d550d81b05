import { app, type BrowserWindow, dialog } from 'electron'
import type { Host } from '#backend/host'

const titles = {
  'open-workspace': 'Open a folder of writing',
  'new-workspace': 'Choose a folder for a new workspace',
  export: 'Choose a folder for the exported site',
} as const satisfies Record<Parameters<Host['chooseFolder']>[0], string>

/** Asks for a folder, on top of the window if there is one; null when the author thinks better of it. */
export async function chooseFolder(
  purpose: keyof typeof titles,
  window: BrowserWindow | undefined,
): Promise<string | null> {
  const options = {
    title: titles[purpose],
    // Since Electron 43 the dialog would begin in Downloads, where nobody keeps writing.
    defaultPath: app.getPath('documents'),
    // `promptToCreate` is for Windows, `createDirectory` for macOS; each ignores the other's.
    properties: ['openDirectory' as const, 'createDirectory' as const, 'promptToCreate' as const],
  }
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}
