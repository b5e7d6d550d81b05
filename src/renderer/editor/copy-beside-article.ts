import type { AddedFile } from './pasting/pasting-desk.ts'
import type { Client } from '../bridge/client.ts'
import { workspaceLinks } from '../links/workspace-links.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { newAddress } from '#core/markdown/new-link'

/** Has the host copy a file beside the article in the editor, and says how to link to it from there. */
export async function copyBesideArticle(client: Client, file: File): Promise<AddedFile> {
  const { workspace, open } = useWorkspaceStore.getState()
  if (workspace === null || open === null) throw new Error('No article is open.')
  const content = await base64Of(file)
  const { path, picture } = await client.call('file.add', { ...open, name: file.name || 'file', content })
  const link = { resolve: workspaceLinks(workspace), from: open, to: { path, fragment: null } }
  // Its name is made of letters, digits and hyphens: there is always an address.
  return { picture, address: newAddress(link, picture ? 'image' : 'link') ?? path }
}

/** Read by the browser beside the thread that someone types in. */
async function base64Of(file: File): Promise<string> {
  const reader = new FileReader()
  const read = new Promise<string>((resolve, reject) => {
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')))
  })
  reader.readAsDataURL(file)
  const url = await read
  return url.slice(url.indexOf(',') + 1)
}
