import { pageElements } from './allowed-html.ts'
import { escapeHtml } from './escape-html.ts'

/** Colour roles by the renderer's own variables; a theme sets `.fill-<role>` and `.stroke-<role>`. */
const roles: Readonly<Record<string, string>> = {
  '--_text': 'ink',
  '--fg': 'ink',
  '--_text-sec': 'ink-2',
  '--_text-muted': 'ink-3',
  '--_text-faint': 'ink-3',
  '--_line': 'line',
  '--_arrow': 'arrow',
  '--_node-fill': 'node',
  '--_node-stroke': 'edge',
  '--_group-fill': 'ground',
  '--bg': 'ground',
  '--_group-hdr': 'head',
  '--_inner-stroke': 'faint',
  '--_key-badge': 'badge',
}

/** What shows where no theme is loaded, as in feeds and many EPUB readers. */
const fallbacks: Readonly<Record<string, string>> = {
  ink: '#1f2326',
  'ink-2': '#4a5054',
  'ink-3': '#5f6569',
  line: '#8a9094',
  arrow: '#4a5054',
  node: '#f6f7f7',
  edge: '#b9bfc1',
  ground: '#ffffff',
  head: '#eef0f0',
  faint: '#dfe2e3',
  badge: '#e6e8e9',
}

const seriesColours = ['#0b6b5c', '#8c2f1b', '#2f5d9b', '#8a6116', '#6a4a8c', '#3f6b2a']

/** Charts are coloured by style sheet; the same as attributes, by class. `$` stands for the colour of the series. */
const chartParts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'xychart-grid': { fill: 'faint' },
  'xychart-bar': { fill: '$', 'fill-opacity': '0.3', stroke: '$', 'stroke-width': '1.5' },
  'xychart-line': {
    fill: 'none',
    stroke: '$',
    'stroke-width': '2.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  },
  'xychart-line-shadow': { fill: 'none', stroke: '$', 'stroke-width': '5', opacity: '0.12' },
  'xychart-dot': { fill: '$', stroke: 'ground', 'stroke-width': '2' },
  'xychart-legend-line': { stroke: '$' },
  'xychart-label': { fill: 'ink-3' },
  'xychart-axis-title': { fill: 'ink-2' },
  'xychart-title': { fill: 'ink' },
}

const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/g
const attribute = /\s+([\w:-]+)="([^"<>]*)"/g
const paint = /^(?:none|currentColor|#[0-9a-f]{3,8}|[a-z]{3,20})$/i

/**
 * A drawing of beautiful-mermaid without its style sheets, fonts and inline style: colours become classes
 * with a plain colour beside them, ids begin with `diagram-0-`. Null when it holds what we do not know.
 */
export function themeableSvg(svg: string): string | null {
  const bare = svg.replace(/<style>[^<]*<\/style>\s*/g, '').replace(/<title>[^<]*<\/title>/g, '')
  let known = true
  let tags = 0
  const result = bare.replace(
    tag,
    (_, slash: string, name: string, attributes: string, selfClosing: string) => {
      tags += 1
      const allowed = pageElements.get(name)
      if (allowed === undefined) known = false
      return slash === ''
        ? `<${name}${rewriteAttributes(attributes, allowed ?? new Set())}${selfClosing}>`
        : `</${name}>`
    },
  )
  return known && tags === bare.split('<').length - 1 ? result.replace(/\n\s*/g, '') : null
}

function rewriteAttributes(source: string, allowed: ReadonlySet<string>): string {
  const given = new Map([...source.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]))
  const names = (given.get('class') ?? '').split(' ')
  const series = Number(/xychart-color-(\d+)/.exec(given.get('class') ?? '')?.[1] ?? 0)
  for (const name of names) {
    for (const [key, value] of Object.entries(chartParts[name] ?? {})) {
      given.set(key, value === '$' ? `series-${series % seriesColours.length}` : value)
    }
  }
  if (names.includes('mono')) given.set('font-family', 'monospace')
  given.delete('class')

  const classes: string[] = []
  let html = ''
  for (const [name, value] of given) {
    if (!allowed.has(name) || name.startsWith('data-')) continue
    const kept = name === 'fill' || name === 'stroke' ? colour(name, value, classes) : shaped(name, value)
    if (kept !== null) html += ` ${name}="${kept}"`
  }
  return (classes.length === 0 ? '' : ` class="${classes.join(' ')}"`) + html
}

function colour(name: string, value: string, classes: string[]): string | null {
  const variable = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  const role = variable === undefined ? value : (roles[variable] ?? 'line')
  const plain = fallbacks[role] ?? seriesColours[Number(/^series-(\d)$/.exec(role)?.[1] ?? Number.NaN)]
  if (plain === undefined) return paint.test(value) ? value : null
  classes.push(`${name}-${role}`)
  return plain
}

function shaped(name: string, value: string): string | null {
  if (name === 'id') return `diagram-0-${value.replace(/[^\w-]/g, '')}`
  if (name.startsWith('marker-') && value.startsWith('url(')) {
    const id = /^url\(#([\w-]+)\)$/.exec(value)?.[1]
    return id === undefined ? null : `url(#diagram-0-${id})`
  }
  // Two places after the point are finer than any screen.
  const rounded = value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
  return /[()\\]/.test(rounded) && name !== 'transform'
    ? null
    : escapeHtml(rounded.replace(/&(?:amp|quot|lt|gt|#39|apos);/g, ' '))
}
