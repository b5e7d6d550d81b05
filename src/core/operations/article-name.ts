import { SeriatimError } from '#shared/errors'

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i
const forbidden = /[\u0000-\u001f\u007f<>:"|?*\\\u202a-\u202e\u2066-\u2069]/u

/**
 * The path of a new article from the name an author gives: `name`, `name.md` or `name/index.md`. Refuses
 * (`article.nameInvalid`) what some system cannot store, so that a workspace can travel.
 */
export function articlePathOf(name: string): string {
  const normal = name.normalize('NFC')
  const path = normal.endsWith('.md') ? normal : `${normal}.md`
  const parts = path.split('/')
  const folderForm = parts.length === 2 && parts[1] === 'index.md'
  const bad = parts.map(faultOfName).find((fault) => fault !== null)
  if (bad !== undefined) throw invalid(name, bad)
  if (parts.length > 1 && !folderForm)
    throw invalid(name, 'an article lies directly in its series, or is "name/index.md"')
  if (path === 'README.md' || path.startsWith('_'))
    throw invalid(name, 'README.md and names with "_" in front are never articles')
  return path
}

/** Equal keys cannot stand beside each other on every system: Unicode form, case and trailing dots. */
export function collisionKey(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/[. ]+(?=\/|$)/g, '')
}

/** Why some system cannot store a file or folder of this name, in words; null where all can. */
export function faultOfName(part: string): string | null {
  const stem = part.replace(/\.md$/, '')
  if (stem === '' || stem === '.' || stem === '..') return 'a name needs at least one letter or digit'
  if (forbidden.test(part)) return 'it holds a character that not every system can store'
  if (reserved.test(part)) return 'Windows keeps that name for itself'
  if (/^[ .]|[ .]$/.test(stem)) return 'a name neither begins nor ends with a dot or a space'
  if (new TextEncoder().encode(part).length > 200) return 'it is longer than 200 bytes'
  return null
}

function invalid(name: string, reason: string): SeriatimError {
  return new SeriatimError(
    'article.nameInvalid',
    `"${name}" cannot be the name of an article: ${reason}. Nothing was created.`,
  )
}
