import { join } from 'node:path'
import { dialog, shell } from 'electron'
import { SeriatimError } from '#shared/errors'
import { externalAddress } from './external-address.ts'

/*
 * The only file that may import `shell`: whatever leaves the application for another program goes
 * through one of these functions.
 */

/** Opens a link of an article in the author's browser or mail program, after asking. */
export async function openExternal(address: string): Promise<void> {
  const url = externalAddress(address)
  if (url === null) return
  // The host in the form that a look-alike cannot imitate.
  const target = url.protocol === 'mailto:' ? url.pathname : url.host
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: url.protocol === 'mailto:' ? `Write to ${target}?` : `Open ${target} in your browser?`,
    detail: url.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) await shell.openExternal(url.href)
}

/** Shows an exported site, whose folder was checked to be one, in the author's browser. */
export async function openExportedSite(folder: string): Promise<void> {
  const failure = await shell.openPath(join(folder, 'index.html'))
  if (failure === '') return
  throw new SeriatimError(
    'host.unsupported',
    'The system could not open the exported site. It is complete: open its index.html yourself.',
  )
}
