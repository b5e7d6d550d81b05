/*
 * The module `electron` of the double, as the main process sees it. Every call that it has copies a rule of
 * Electron's documentation, which the comment beside it names by the page's title; every one that it does
 * not have throws and says its name.
 */
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { systemPreferences } from './system-preferences.ts'
import { strict } from './unknown-api.ts'
import './window-commands.ts'
import './evaluate.ts'

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
}

/** The module as a whole, which is what `import electron from 'electron'` and `require` give. */
export default strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
})
