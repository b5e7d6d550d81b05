import { slugOf } from '#core/markdown/slug'
import { faultOfName } from './article-name.ts'

/** A file name that reads like the title and that every system can store. */
export function nameFromTitle(title: string): string {
  const name = Array.from(slugOf(title))
    .slice(0, 60)
    .join('')
    .replace(/^[-_.]+|[-.]+$/g, '')
  if (name === '') return 'untitled'
  // Some system keeps a few names for itself, and a title may well be one of them.
  return faultOfName(`${name}.md`) === null ? name : `${name}-1`
}
