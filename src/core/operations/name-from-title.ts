import { slugOf } from '#core/markdown/slug'

/** A file name that reads like the title and that every system can store. */
export function nameFromTitle(title: string): string {
  const name = Array.from(slugOf(title))
    .slice(0, 60)
    .join('')
    .replace(/^[-_.]+|[-.]+$/g, '')
  return name || 'untitled'
}
