import { assignIds } from './assign-ids.ts'
import { inlineOffset } from './inline-positions.ts'
import { rawAddresses } from './raw-addresses.ts'
import { inlineText } from './inline-text.ts'
import { parseBody } from './parse-body.ts'
import { createPlaceFinder, type Place } from './find-place.ts'
import { attributeOf, metaText } from './token.ts'
import { tokenRun } from './token-run.ts'

/** A heading at its line in the file (from 1). */
export interface OutlineHeading {
  readonly level: number
  readonly id: string
  readonly text: string
  readonly line: number
  /** Its id is its own, written as `{#id}`, and not made of its text. */
  readonly hasOwnId: boolean
}

/** A link or image of an article at its place in the file (line and column from 1). */
export interface OutlineLink {
  readonly form: 'link' | 'wikilink' | 'image'
  /** The address without Markdown's escapes and without label. */
  readonly href: string
  readonly line: number
  readonly column: number
}

export interface MarkdownOutline {
  readonly headings: readonly OutlineHeading[]
  readonly links: readonly OutlineLink[]
  /** Every id that a fragment may name, in the order of the text. */
  readonly anchors: readonly string[]
}

/** What the link graph and the outline need of an article. `bodyLine` counts the file's lines before the body. */
export function outlineMarkdown(body: string, bodyLine: number): MarkdownOutline {
  const tokens = parseBody(body)
  const ids = assignIds([tokenRun(tokens)])
  const places = createPlaceFinder(body)
  const headings: OutlineHeading[] = []
  const links: OutlineLink[] = []

  const add = (form: OutlineLink['form'], href: string, place: Place): void => {
    links.push({ form, href, line: place.line + bodyLine + 1, column: place.column + 1 })
  }
  const addRaw = (html: string, placeOf: (offset: number) => Place): void => {
    for (const { form, href, at } of rawAddresses(html)) add(form, href, placeOf(at))
  }

  tokens.forEach((token, index) => {
    places.enter(token)
    if (token.type === 'heading_open') {
      const inline = tokens[index + 1]
      const text = inlineText(inline?.children ?? []).trim()
      const line = (token.map?.[0] ?? 0) + bodyLine + 1
      const id = ids.headings.get(token) ?? ''
      const hasOwnId = metaText(token, 'id') !== null
      headings.push({ level: Number(token.tag.slice(1)), id, text, line, hasOwnId })
    }
    if (token.type === 'html_block') addRaw(token.content, (offset) => places.inBlock(token, offset))
    if (token.type !== 'inline') return
    for (const child of token.children ?? []) {
      const placeOf = (offset = 0): Place =>
        places.inInline(token, child, (inlineOffset(child) ?? -1) + offset)
      switch (child.type) {
        case 'link_open':
          add('link', attributeOf(child, 'href') ?? '', placeOf())
          break
        case 'wikilink':
          add('wikilink', metaText(child, 'target') ?? '', placeOf())
          break
        case 'image':
          add('image', attributeOf(child, 'src') ?? '', placeOf())
          break
        case 'html_inline':
          addRaw(child.content, placeOf)
          break
      }
    }
  })

  const notes = [...ids.footnotes.values()]
  const anchors = [
    ...headings.map(({ id }) => id),
    ...notes.flatMap(({ note, references }) => [note, ...references.values()]),
    ...ids.raw,
  ]
  return { headings, links, anchors }
}
