import type { Heading } from '#core/markdown/render-request'
import { fragmentHref } from '../relative-href.ts'
import { siteWords } from './site-words.ts'

/** From this many headings on, a page has a list of them. */
const fewest = 2

/** Headings of the second and third level: a rail beside the text where there is room, else a block above it. */
export function ContentsList({ headings }: { readonly headings: readonly Heading[] }) {
  const listed = headings.filter(
    ({ level, id, text }) => (level === 2 || level === 3) && id !== '' && text !== '',
  )
  if (listed.length < fewest) return null
  return (
    <nav class="contents" aria-label={siteWords.contents}>
      <details open>
        <summary>{siteWords.contents}</summary>
        <ol>
          {listed.map(({ level, id, text }) => (
            <li class={`contents-${level}`}>
              <a href={fragmentHref(id)}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
