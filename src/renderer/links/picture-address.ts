import { resolveFrom } from './workspace-links.ts'
import { assetAddress } from '../preview/preview-links.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** Where this page finds a picture of an article; null where it is no file of the workspace. */
export function pictureAddress(from: ArticleRef, href: string): string | null {
  const meant = resolveFrom(from, { form: 'image', href })
  return meant?.kind === 'asset' ? assetAddress(meant.path) : null
}
