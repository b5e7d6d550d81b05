import { attributeShapes, authorAttributesOf, flagAttributes, voidElements } from './allowed-html.ts'
import { attributeHtml } from './escape-html.ts'
import { encodeHref } from './encode-href.ts'
import { withoutOwnClasses } from './own-classes.ts'
import { rawAddressAttributes } from './raw-addresses.ts'
import { partsWords } from './parts-words.ts'
import { imageHtml } from './render-image.ts'
import { closeLink, openLink } from './render-link.ts'
import type { RenderState } from './render-state.ts'
import { isSafeImage } from './safe-address.ts'
import { type HtmlPiece, scanHtml } from './scan-html.ts'

/** Browsers give up at 512, and parsers take time by the square of it. */
const deepest = 200

/** Elements that authors may leave open: the next one of their kind ends them. */
const endsByItself: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot caption colgroup rp rt'.split(' '),
)

/** Raw HTML with what the allow-list keeps of it; its links and pictures go through the caller like all others. */
export function renderRawHtml(state: RenderState, html: string): string {
  state.hasRawHtml = true
  return scanHtml(html)
    .map((piece) => renderPiece(state, piece))
    .join('')
}

function renderPiece(state: RenderState, piece: HtmlPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
        .replace(/&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
    case 'open':
      return renderOpen(state, piece)
    case 'close':
      return renderClose(state, piece.name)
    case 'other':
      if (piece.name !== '!' && piece.name !== '?') removed(state, `the element <${piece.name}>`)
      return ''
  }
}

function renderOpen(state: RenderState, { name, attributes }: Extract<HtmlPiece, { kind: 'open' }>): string {
  const allowed = authorAttributesOf(name)
  const depth = (state.rawElements.at(-1)?.depth ?? 0) + (endsByItself.has(name) ? 0 : 1)
  if (allowed === null || (depth > deepest && !voidElements.has(name))) {
    removed(state, allowed === null ? `the element <${name}>` : `an element within ${deepest} others`)
    return placeOf(name)
  }
  for (const key of attributes.keys()) {
    if (!allowed.includes(key) && key !== 'align') removed(state, `the attribute "${key}" of <${name}>`)
  }
  const href = attributes.get('href')
  if (name === 'a' && href !== undefined) {
    const html = openLink(state, href.trim(), 'link', attributes.get('title') ?? null)
    return html.replace(/>$/, () => `${idOf(state, attributes)}>`)
  }
  const src = attributes.get('src')
  if (name === 'img') {
    const shaped = (key: string): string | null => shapedValue(key, attributes.get(key))
    const size = { width: shaped('width'), height: shaped('height') }
    return imageHtml(
      state,
      (src ?? '').trim(),
      attributes.get('alt') ?? '',
      attributes.get('title') ?? null,
      size,
    )
  }
  let html = `<${name}`
  for (const key of allowed) {
    const value = attributes.get(key)
    if (value !== undefined) html += attributeOfRaw(state, name, key, value)
  }
  const aligned = /^(?:left|center|right)$/i.exec(attributes.get('align') ?? '')?.[0].toLowerCase()
  if (aligned !== undefined && !attributes.has('class')) html += ` class="align-${aligned}"`
  if (name === 'a') state.openLinks.push('</a>')
  else if (!voidElements.has(name)) state.rawElements.push({ name, depth })
  return `${html}>`
}

function attributeOfRaw(state: RenderState, element: string, key: string, value: string): string {
  if (key === 'id') return state.takeRawId(value) ? attributeHtml('id', value) : ''
  if (flagAttributes.has(key)) return ` ${key}`
  if (rawAddressAttributes[element]?.[key] !== undefined) return mediaAddress(state, key, value.trim())
  const shaped = shapedValue(key, value)
  if (key !== 'class' || shaped === null) return attributeHtml(key, shaped)
  const classes = withoutOwnClasses(shaped)
  return attributeHtml(key, classes === '' ? null : classes)
}

function idOf(state: RenderState, attributes: ReadonlyMap<string, string>): string {
  const id = attributes.get('id')
  return id !== undefined && state.takeRawId(id) ? attributeHtml('id', id) : ''
}

/** Sound and film come from where pictures come from, or not at all. */
function mediaAddress(state: RenderState, key: string, value: string): string {
  const outcome = value === '' ? ({ kind: 'missing' } as const) : state.request.image(value)
  if (outcome.kind !== 'image' || !isSafeImage(outcome.src)) return ''
  const src = encodeHref(outcome.src)
  state.addresses.add(src)
  return attributeHtml(key, src)
}

/** Raw HTML closes what raw HTML opened, and nothing that is ours. */
function renderClose(state: RenderState, name: string): string {
  if (name === 'a') return closeLink(state)
  const open = state.rawElements.findLastIndex((element) => element.name === name)
  if (open < 0) return placeOf(name)
  state.rawElements.length = open
  return `</${name}>`
}

/** What a tag that is left out leaves behind: the words around it do not become one. */
function placeOf(name: string): string {
  return partsWords(name) ? ' ' : ''
}

/** Closes what was opened within a line of text: only blocks of HTML may hold other blocks. */
export function closeRawHtml(state: RenderState, outside: number): string {
  const open = state.rawElements.splice(outside)
  return open
    .reverse()
    .map(({ name }) => `</${name}>`)
    .join('')
}

function shapedValue(key: string, value: string | undefined): string | null {
  if (value === undefined) return null
  return attributeShapes[key]?.test(value) === false ? null : value
}

function removed(state: RenderState, what: string): void {
  state.note('html.removed', `HTML that pages cannot hold was left out: ${what}.`)
}
