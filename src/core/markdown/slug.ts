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
  return nameOf(slugKey ?? '') || nameOf(path.replace(/(?:\/index)?\.md$/, '')) || 'article'
}

/** The slug of a series: its `slug` key, else its folder's name. Never empty. */
export function seriesSlug(folder: string, slugKey: string | null): string {
  return nameOf(slugKey ?? '') || nameOf(folder) || 'series'
}

/** In UTF-8. Disks take names of 255 bytes, and what is added to a slug needs some of them. */
const mostBytes = 200

/** A slug that can be the name of a file: a longer one ends with the last whole character that fits. */
function nameOf(text: string): string {
  const name = slugOf(text)
  if (name.length * 3 <= mostBytes) return name
  let end = 0
  let bytes = 0
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > mostBytes) return name.slice(0, end).replace(/-+$/, '')
    end += character.length
  }
  return name
}

/** Slugs with equal keys would be one file on a disk that folds case or Unicode forms. */
export function slugCollisionKey(slugText: string): string {
  return slugText.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
