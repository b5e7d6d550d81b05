import { resolveHere } from './workspace-links.ts'
import { assetAddress } from '../preview/preview-links.ts'

/** Where this page finds a picture of the article in the editor; null where it is no file of the workspace. */
export function pictureAddress(href: string): string | null {
  const meant = resolveHere({ form: 'image', href })
  return meant?.kind === 'asset' ? assetAddress(meant.path) : null
}
