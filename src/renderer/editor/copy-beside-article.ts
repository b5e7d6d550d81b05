import type { AddedFile } from './pasting/pasting-desk.ts'
import { base64Of } from '../bridge/base64-of.ts'
import type { Client } from '../bridge/client.ts'
import { workspaceLinks } from '../links/workspace-links.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import { newAddress } from '#core/markdown/new-link'

/** Has the host copy a file beside an article, and says how to link to it from there. */
export async function copyBesideArticle(client: Client, article: ArticleRef, file: File): Promise<AddedFile> {
  const { workspace } = useWorkspaceStore.getState()
  if (workspace === null) throw new Error('No workspace is open.')
  const content = await base64Of(file)
  const { path, picture } = await client.call('file.add', { ...article, name: file.name || 'file', content })
  const link = { resolve: workspaceLinks(workspace), from: article, to: { path, fragment: null } }
  // Its name is made of letters, digits and hyphens: there is always an address.
  return { picture, address: newAddress(link, picture ? 'image' : 'link') ?? path }
}
