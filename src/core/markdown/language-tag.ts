/** Languages written from right to left, and the scripts that make another one so. */
const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
])

/** The first of the given tags that is a language tag, in its usual spelling; English if none is. */
export function languageTag(...candidates: readonly (string | null)[]): string {
  for (const candidate of candidates) {
    const [tag] = candidate === null ? [] : canonical(candidate)
    if (tag !== undefined) return tag
  }
  return 'en'
}

/** Whether a text is a language tag as pages take one. */
export function isLanguageTag(text: string): boolean {
  return canonical(text).length > 0
}

/** The direction that a language is written in. Takes a tag that `languageTag` gave. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', second = ''] = tag.split('-')
  if (/^[A-Z][a-z]{3}$/.test(second)) return rightToLeftScripts.has(second) ? 'rtl' : 'ltr'
  return rightToLeft.has(language) ? 'rtl' : 'ltr'
}

function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
  } catch {
    return []
  }
}
