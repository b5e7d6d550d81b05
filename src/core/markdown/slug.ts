import { slug } from 'github-slugger'

/** Slugs that belong to pages and folders of the site itself. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'index',
  '404',
  'assets',
  'tags',
  'feed',
  'search',
])

/** NFC, lower case, GitHub's rules: letters and digits of every script stay, spaces become hyphens. May be empty. */
export function slugOf(text: string): string {
  return slug(text.normalize('NFC').trim()).normalize('NFC')
}

/** The slug of an article: its `slug` key, else its file name without `.md` or `/index.md`. Never empty. */
export function articleSlug(path: string, slugKey: string | null): string {
  return slugOf(slugKey ?? '') || slugOf(path.replace(/(?:\/index)?\.md$/, '')) || 'article'
}

/** The slug of a series: its `slug` key, else its folder's name. Never empty. */
export function seriesSlug(folder: string, slugKey: string | null): string {
  return slugOf(slugKey ?? '') || slugOf(folder) || 'series'
}

/** Slugs with equal keys would be one file on a disk that folds case or Unicode forms. */
export function slugCollisionKey(slugText: string): string {
  return slugText.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
