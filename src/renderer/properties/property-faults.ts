import { type EditableKey, editableKeys } from '#core/markdown/edit-frontmatter'
import type { Frontmatter } from '#core/markdown/frontmatter'
import { isLanguageTag } from '#core/markdown/language-tag'
import { webAddress } from '#core/markdown/web-address'

/** Why a key of the head is not used: it is of the wrong type, or names nothing of its kind. */
export type PropertyFault = 'unusable' | 'noAddress' | 'noLanguage'

/** What is wrong with single keys of a head, by the head alone. */
export function propertyFaults({
  faults,
  canonical,
  language,
}: Frontmatter): ReadonlyMap<EditableKey, PropertyFault> {
  const found = new Map<EditableKey, PropertyFault>()
  for (const key of editableKeys) if (faults.some((fault) => fault.key === key)) found.set(key, 'unusable')
  if (canonical !== null && canonical.trim() !== '' && webAddress(canonical) === null)
    found.set('canonical', 'noAddress')
  if (language !== null && language.trim() !== '' && !isLanguageTag(language)) found.set('lang', 'noLanguage')
  return found
}
