/** Elements that an author may write as HTML, with the attributes of their own. */
export const authorElements: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ['href'],
    audio: ['src', 'controls', 'loop', 'muted'],
    bdo: [],
    blockquote: [],
    col: ['span'],
    colgroup: ['span'],
    del: ['datetime'],
    details: ['open'],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['datetime'],
    li: ['value'],
    ol: ['start', 'reversed'],
    source: ['src', 'type'],
    td: ['colspan', 'rowspan', 'headers'],
    th: ['colspan', 'rowspan', 'headers', 'scope'],
    time: ['datetime'],
    video: ['src', 'poster', 'width', 'height', 'controls', 'loop', 'muted'],
  } satisfies Record<string, readonly string[]>),
)

const plain =
  'abbr address article aside b bdi br caption cite code dd dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
  'hr i kbd mark p picture pre q rp rt ruby s samp section small span strong sub summary sup table tbody tfoot thead tr u ul var wbr'

/** Attributes that any element may have when an author writes it. */
export const authorAttributes: readonly string[] = [
  'id',
  'class',
  'title',
  'lang',
  'dir',
  'aria-label',
  'aria-hidden',
]

/** Attributes whose value has to look like this; any other value is left out. */
export const attributeShapes: Readonly<Record<string, RegExp>> = {
  class: /^[\w -]+$/,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z0-9-]{1,35}$/i,
  'aria-hidden': /^(?:true|false)$/,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  span: /^\d{1,3}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,5}$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  scope: /^(?:col|row|colgroup|rowgroup)$/,
  type: /^[a-z]+\/[\w.+-]+$/,
  datetime: /^[\w:.+ -]{1,40}$/,
  headers: /^[^<>"]{1,200}$/,
}

/** Attributes that are there or not. */
export const flagAttributes: ReadonlySet<string> = new Set(['controls', 'loop', 'muted', 'open', 'reversed'])

export const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr'])

/** Attributes of an element that an author may use; null when the element itself is not allowed. */
export function authorAttributesOf(name: string): readonly string[] | null {
  const own = authorElements.get(name) ?? (plainElements.has(name) ? [] : null)
  return own === null ? null : [...authorAttributes, ...own]
}

const plainElements: ReadonlySet<string> = new Set(plain.split(' '))

const pageAttributes = ['data-line', 'role', 'tabindex', 'rel', 'hreflang']
const mathElements =
  'math semantics annotation mrow mi mo mn ms mtext mspace msub msup msubsup mfrac msqrt mroot munder mover munderover ' +
  'mtable mtr mtd mpadded mphantom menclose mstyle mmultiscripts mprescripts none merror'
const mathAttributes =
  'xmlns display encoding mathvariant mathcolor mathbackground mathsize stretchy fence separator lspace rspace width height ' +
  'depth voffset scriptlevel displaystyle accent accentunder columnalign rowspacing columnspacing columnlines rowlines frame ' +
  'linethickness minsize maxsize movablelimits symmetric largeop notation side form class'
const drawingElements = 'svg g defs marker polygon polyline rect circle ellipse line path text tspan'
const drawingAttributes =
  'xmlns viewBox width height role aria-label class id x y x1 y1 x2 y2 cx cy r rx ry dx dy d points fill stroke stroke-width ' +
  'stroke-dasharray stroke-linecap stroke-linejoin fill-opacity opacity marker-start marker-end markerWidth markerHeight ' +
  'refX refY orient text-anchor font-size font-weight font-style font-family transform'

/** Elements and attributes that may stand in what the pipeline gives out: the author's and our own. */
export const pageElements: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...plainElements, ...authorElements.keys(), 'input', 'label'].map(
    (name): [string, ReadonlySet<string>] => [
      name,
      new Set([...authorAttributes, ...pageAttributes, ...ownAttributes(name)]),
    ],
  ),
  ...mathElements
    .split(' ')
    .map((name): [string, ReadonlySet<string>] => [name, new Set(mathAttributes.split(' '))]),
  ...drawingElements
    .split(' ')
    .map((name): [string, ReadonlySet<string>] => [name, new Set(drawingAttributes.split(' '))]),
])

function ownAttributes(name: string): readonly string[] {
  if (name === 'img') return [...(authorElements.get(name) ?? []), 'loading', 'decoding']
  if (name === 'input') return ['type', 'checked', 'disabled']
  return authorElements.get(name) ?? []
}
