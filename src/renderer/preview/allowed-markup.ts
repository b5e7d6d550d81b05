const text = [
  'a', 'abbr', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'button', 'caption', 'cite', 'code', 'col',
  'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'header', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'label', 'li', 'mark', 'nav', 'ol', 'p', 'picture', 'pre',
  'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'source', 'span', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'video', 'wbr',
] as const

const math = [
  'math', 'annotation', 'maction', 'menclose', 'merror', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover', 'mpadded',
  'mphantom', 'mprescripts', 'mroot', 'mrow', 'ms', 'mspace', 'msqrt', 'mstyle', 'msub', 'msubsup', 'msup', 'mtable', 'mtd',
  'mtext', 'mtr', 'munder', 'munderover', 'none', 'semantics',
] as const

const drawing = [
  'svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs',
  'marker', 'lineargradient', 'radialgradient', 'stop', 'clippath', 'pattern', 'symbol',
] as const

/** Every element that the pipeline can make. No form but a task's box, no frame, no script, no style. */
export const allowedTags: readonly string[] = [...text, ...math, ...drawing]

const textAttributes = [
  'align', 'alt', 'checked', 'cite', 'class', 'colspan', 'controls', 'data-line', 'datetime', 'decoding', 'dir', 'disabled',
  'headers', 'height', 'href', 'hreflang', 'id', 'lang', 'loading', 'loop', 'muted', 'open', 'poster', 'rel', 'reversed', 'role', 'rowspan', 'scope', 'span', 'src',
  'start', 'tabindex', 'title', 'translate', 'type', 'value', 'width',
  'aria-current', 'aria-describedby', 'aria-hidden', 'aria-label', 'aria-labelledby', 'aria-level',
] as const

const mathAttributes = [
  'accent', 'accentunder', 'columnalign', 'columnlines', 'columnspacing', 'columnspan', 'depth', 'display', 'displaystyle',
  'encoding', 'fence', 'form', 'frame', 'largeop', 'linethickness', 'lspace', 'mathbackground', 'mathcolor', 'mathsize', 'mathvariant',
  'maxsize', 'minsize', 'movablelimits', 'notation', 'rowalign', 'rowlines', 'rowspacing', 'rowspan', 'rspace', 'scriptlevel',
  'separator', 'side', 'stretchy', 'symmetric', 'voffset', 'xmlns',
] as const

const drawingAttributes = [
  'clip-path', 'clip-rule', 'clippathunits', 'cx', 'cy', 'd', 'dominant-baseline', 'dx', 'dy', 'fill', 'fill-opacity', 'fill-rule',
  'focusable', 'font-family', 'font-size', 'font-style', 'font-weight', 'fx', 'fy', 'gradienttransform', 'gradientunits',
  'letter-spacing', 'marker-end', 'marker-mid', 'marker-start', 'markerheight', 'markerunits', 'markerwidth', 'offset', 'opacity',
  'orient', 'patterncontentunits', 'patterntransform', 'patternunits', 'points', 'preserveaspectratio', 'r', 'refx', 'refy', 'rx',
  'ry', 'spreadmethod', 'stop-color', 'stop-opacity', 'stroke', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap',
  'stroke-linejoin', 'stroke-miterlimit', 'stroke-opacity', 'stroke-width', 'text-anchor', 'textlength', 'transform', 'viewbox',
  'x', 'x1', 'x2', 'y', 'y1', 'y2',
] as const

/** Every attribute that the pipeline can write. No `style`, no `name`, no handler. */
export const allowedAttributes: readonly string[] = [...textAttributes, ...mathAttributes, ...drawingAttributes]
