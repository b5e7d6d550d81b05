import { app, session } from 'electron'
import { offerEditMenu } from './edit-menu.ts'
import { createFileLog } from './file-log.ts'
import { guardNavigation } from './navigation-guard.ts'
import { openExternal } from './open-external.ts'
import { registerAppScheme } from './app-protocol.ts'
import { collectOpenedFiles } from './opened-files.ts'
import { denyPermissions } from './permissions.ts'
import { runApplication } from './run-application.ts'

/*
 * The order matters: one instance, every page sandboxed, the page's scheme known, all before Electron is
 * ready; the guards stand before there is a page.
 */
if (app.requestSingleInstanceLock()) {
  const files = collectOpenedFiles(app)
  app.enableSandbox()
  registerAppScheme()
  const log = createFileLog(app.getPath('logs'))
  guardNavigation(app, (address) => {
    openExternal(address).catch((error: unknown) => log.error('A link could not be opened', error))
  })
  offerEditMenu(app)
  app
    .whenReady()
    .then(() => {
      denyPermissions(session.defaultSession)
      return runApplication(app, log, files)
    })
    .catch((error: unknown) => {
      log.error('The start failed', error)
      app.exit(1)
    })
} else {
  // The first instance hears of this start and comes to the front.
  app.quit()
}
