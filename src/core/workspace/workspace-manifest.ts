import type { Problem } from '#shared/model/problem'

/** `seriatim.yaml`, read loosely. */
export interface WorkspaceManifest {
  readonly title: string | null
  readonly description: string | null
  readonly author: string | null
  readonly language: string
  /** Base of absolute links; null where the site has no known address. */
  readonly url: string | null
  readonly theme: string | null
  readonly wordsPerMinute: number
  readonly remoteImages: 'link' | 'keep'
  /** Folders in the order of All Series; others follow. */
  readonly series: readonly string[]
  readonly problems: readonly Problem[]
  /** True when `format` is newer than we know: opened read-only. */
  readonly newerFormat: boolean
  readonly damaged: boolean
}
