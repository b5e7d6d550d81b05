import { type App, type WebContents } from 'electron'
import { isOwnPage, isPreviewFrame } from './page-address.ts'

/**
 * Keeps every page of the application where it is: no page leaves for another address, opens a window or
 * embeds another page than the preview's. A link that wants a window is given to `openLink`.
 */
export function guardNavigation(app: App, openLink: (address: string) => void): void {
  app.on('web-contents-created', (_, contents) => guardContents(contents, openLink))
}

function guardContents(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('will-navigate', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    const allowed = details.isMainFrame ? isOwnPage(details.url) : isPreviewFrame(details.url)
    if (!allowed) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
}
