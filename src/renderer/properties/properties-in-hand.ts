import type { AppDocument } from '../documents/app-documents.ts'
import type { EditableKey, FormValue } from '#core/markdown/edit-frontmatter'
import type { Frontmatter } from '#core/markdown/frontmatter'

/** The properties of the open article, and the way to change them. */
export interface PropertiesInHand {
  readonly document: AppDocument
  readonly facts: Frontmatter
  /** Nothing can be changed here. */
  readonly isFixed: boolean
  readonly change: (key: EditableKey, value: FormValue, by: 'typing' | 'choice') => void
  /** One sentence on what is wrong with a key; null where it is fine. */
  readonly faultOf: (key: EditableKey) => string | null
}

type TextKey = Extract<EditableKey, 'title' | 'slug' | 'description' | 'cover' | 'coverAlt' | 'canonical'>

/** What a field needs that types the text of a key. */
export function textOf({ facts, change, faultOf, isFixed }: PropertiesInHand, key: TextKey) {
  return {
    value: facts[key] ?? '',
    error: faultOf(key),
    onChange: (value: string) => change(key, value, 'typing'),
    onEmptied: () => change(key, null, 'typing'),
    isReadOnly: isFixed,
  }
}

/** What a field needs that holds a day. */
export function dayOf({ facts, change, faultOf, isFixed }: PropertiesInHand, key: 'date' | 'updated') {
  return {
    value: facts[key],
    error: faultOf(key),
    onChange: (day: string | null) => change(key, day, 'typing'),
    isReadOnly: isFixed,
  }
}
