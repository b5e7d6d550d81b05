import sanitize from 'sanitize-html'
import { pageElements, voidElements } from './allowed-html.ts'

const shapes: Readonly<Record<string, RegExp>> = {
  'data-line': /^\d+$/,
  tabindex: /^0$/,
  type: /^(?:checkbox|[a-z]+\/[\w.+-]+)$/,
  'marker-start': /^url\(#diagram-[\w-]+\)$/,
  'marker-end': /^url\(#diagram-[\w-]+\)$/,
  xmlns: /^http:\/\/www\.w3\.org\/(?:2000\/svg|1998\/Math\/MathML)$/,
}
const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'poster'])

/**
 * The last gate of the pipeline: nothing passes but listed elements with listed attributes, and no
 * address that the caller did not give out. HTML that is so already, as ours is by construction, is
 * returned as it is; where raw HTML took part (`balanced: false`) or anything looks odd, it is parsed and
 * written anew.
 */
export function sanitiseHtml(html: string, given: GivenOut, balanced: boolean): string {
  return balanced && isClean(html, given) ? html : rewrite(html, given)
}

/** What the caller of the pipeline decided, and so may stand in the page. */
export interface GivenOut {
  readonly addresses: ReadonlySet<string>
  /** `data-…` attributes of links, as `name=value`. */
  readonly data: ReadonlySet<string>
}

const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)( ?\/?)>$/
const attribute = / ([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"<>]*)")?/g

/** Tags that were found clean and hold no address: most tags of a page are one of a few. */
const cleanTags = new Set<string>()
const mostCleanTags = 2000

function isClean(html: string, given: GivenOut): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    // Half the tags of prose.
    if (html.startsWith('<p>', at) || html.startsWith('</p>', at)) {
      at += 3
      continue
    }
    const end = html.indexOf('>', at) + 1
    const text = html.slice(at, end)
    if (!cleanTags.has(text)) {
      if (end === 0 || !isCleanTag(text, given)) return false
      if (cleanTags.size < mostCleanTags && !/ (?:href|src|poster|id|data-[a-z-]+)=/.test(text))
        cleanTags.add(text)
    }
    at = end
  }
  return true
}

function isCleanTag(text: string, given: GivenOut): boolean {
  const match = tag.exec(text)
  const allowed = pageElements.get(match?.[2] ?? '')
  if (match === null || allowed === undefined) return false
  if (match[3] === '') return true
  for (const [, name = '', value = ''] of (match[3] ?? '').matchAll(attribute)) {
    const listed = allowed.has(name) || (name.startsWith('data-') && match[2] === 'a')
    if (!listed || !mayHave(name, value, given)) return false
  }
  return true
}

function mayHave(name: string, value: string, given: GivenOut): boolean {
  if (addressAttributes.has(name)) return given.addresses.has(unescape(value))
  if (name.startsWith('data-') && name !== 'data-line') return given.data.has(`${name}=${unescape(value)}`)
  if (/url\(/i.test(value) && !name.startsWith('marker-'))
    return name === 'alt' || name === 'title' || name === 'aria-label'
  return shapes[name]?.test(value) ?? true
}

function unescape(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  )
}

function rewrite(html: string, given: GivenOut): string {
  const result = sanitize(html, {
    allowedTags: [...pageElements.keys()],
    allowedAttributes: Object.fromEntries(
      [...pageElements].map(([name, names]) => [name, name === 'a' ? [...names, 'data-*'] : [...names]]),
    ),
    selfClosing: [...voidElements],
    allowProtocolRelative: true,
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'app', 'blob'],
    // Beyond the scheme, addresses are judged one by one by what the caller gave out.
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries(
          Object.entries(attribs).filter(([name, value]) => mayHave(name, value, given)),
        ),
      }),
    },
  })
  return result.replace(/ \/>/g, '>')
}
