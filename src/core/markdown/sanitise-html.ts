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
export function sanitiseHtml(html: string, addresses: ReadonlySet<string>, balanced: boolean): string {
  return balanced && isClean(html, addresses) ? html : rewrite(html, addresses)
}

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)( ?\/?)>/y
const attribute = / ([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"<>]*)")?/g

function isClean(html: string, addresses: ReadonlySet<string>): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    tag.lastIndex = at
    const match = tag.exec(html)
    if (match === null) return false
    const allowed = pageElements.get(match[2] ?? '')
    if (allowed === undefined) return false
    for (const [, name = '', value = ''] of (match[3] ?? '').matchAll(attribute)) {
      if (!allowed.has(name) || !mayHave(name, value, addresses)) return false
    }
    at = tag.lastIndex
  }
  return true
}

function mayHave(name: string, value: string, addresses: ReadonlySet<string>): boolean {
  if (addressAttributes.has(name)) return addresses.has(unescape(value))
  if (/url\(/i.test(value) && !name.startsWith('marker-')) return name === 'alt' || name === 'title' || name === 'aria-label'
  return shapes[name]?.test(value) ?? true
}

function unescape(value: string): string {
  return value.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '')
}

function rewrite(html: string, addresses: ReadonlySet<string>): string {
  const result = sanitize(html, {
    allowedTags: [...pageElements.keys()],
    allowedAttributes: Object.fromEntries([...pageElements].map(([name, names]) => [name, [...names]])),
    selfClosing: [...voidElements],
    allowProtocolRelative: true,
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'app', 'blob'],
    // Beyond the scheme, addresses are judged one by one by what the caller gave out.
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
    transformTags: {
      '*': (tagName, attribs) => ({
        tagName,
        attribs: Object.fromEntries(Object.entries(attribs).filter(([name, value]) => mayHave(name, value, addresses))),
      }),
    },
  })
  return result.replace(/ \/>/g, '>')
}
