import { slugOf } from '#core/markdown/slug'
import { faultOfName } from './article-name.ts'

const mostCharacters = 60
/** In UTF-8, so that every system can store it with what is added to it. */
const mostBytes = 180

/** A file name that reads like the title and that every system can store. */
export function nameFromTitle(title: string): string {
  const name = shortened(slugOf(title)).replace(/^[-_.]+|[-.]+$/g, '')
  if (name === '') return 'untitled'
  return faultOfName(`${name}.md`) === null ? name : `article-${name}`
}

function shortened(slug: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  return Array.from(slug)
    .slice(0, mostCharacters)
    .filter((character) => (bytes += encoder.encode(character).length) <= mostBytes)
    .join('')
}
