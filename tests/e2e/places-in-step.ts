import type { Page } from 'playwright-core'

/** How far the two panes are from showing the same place at their tops. */
export interface Step {
  /** The marked words at the editor's top, or around it. */
  readonly at: string
  /** What the editor's top is in. */
  readonly kind: string
  /** Distance on the page between where its top is and where it should be, in its pixels. */
  readonly error: number
  /** Height of a line of its text, in the same pixels. */
  readonly line: number
}

/**
 * Judges by marked words alone (`illustrated-article.ts`): where the editor's top edge is between them, the
 * page's must be between the same. Null where no mark is near, as in the head.
 */
export function stepOf(page: Page): Promise<Step | null> {
  return page.evaluate<Step | null>(measure)
}

const measure = `(() => {
  const prose = document.querySelector('iframe').contentDocument.querySelector('.prose')
  const mark = /mark\\d{5}/g
  const heightOfLine = (element) => parseFloat(getComputedStyle(element).lineHeight)
  const textsOf = (root) => {
    const found = new Map()
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      for (const { 0: word, index } of node.data.matchAll(mark)) {
        if (found.has(word)) continue
        const range = root.ownerDocument.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        found.set(word, { node, range })
      }
    }
    return found
  }
  /* As if the text were one endless row: how far down reading has come where a word begins. */
  const readingPlace = ({ node, range }, block) => {
    const rect = range.getClientRects()[0]
    const line = heightOfLine(node.parentElement)
    const box = block.getBoundingClientRect()
    const top = rect.top - (line - rect.height) / 2
    return top + (line * (rect.left - box.left)) / box.width
  }
  const texts = textsOf(prose)
  const pictures = new Map([...prose.querySelectorAll('img[alt]')].flatMap((img) => {
    const word = img.alt.match(mark)?.[0]
    return word === undefined ? [] : [[word, img.closest('figure') ?? img]]
  }))
  const onPage = (word) => {
    const picture = pictures.get(word)
    if (picture !== undefined) return { kind: 'picture', box: picture.getBoundingClientRect() }
    const text = texts.get(word)
    if (text === undefined) return null
    const parent = text.node.parentElement
    const cell = parent.closest('tr')
    if (cell !== null) return { kind: 'row', box: cell.getBoundingClientRect() }
    const code = parent.closest('pre')
    if (code !== null) {
      const rect = text.range.getBoundingClientRect()
      const line = heightOfLine(code)
      const top = rect.top - (line - rect.height) / 2
      return { kind: 'code', box: { top, bottom: top + line, height: line } }
    }
    const block = parent.closest('p, li, dt, dd, h1, h2, h3')
    const next = block.querySelector('ul, ol')
    const box = block.getBoundingClientRect()
    const bottom = next === null ? box.bottom : next.getBoundingClientRect().top
    return { kind: 'text', block, text, box: { top: box.top, bottom, height: bottom - box.top } }
  }
  const top = document.querySelector('.cm-scroller').getBoundingClientRect().top
  const lines = [...document.querySelectorAll('.cm-content > .cm-line')]
  const here = lines.findIndex((line) => {
    const rect = line.getBoundingClientRect()
    return rect.top <= top && rect.bottom > top
  })
  if (here < 0) return null
  const seen = (line) => [...textsOf(line)].flatMap(([word, text]) => {
    const place = onPage(word)
    return place === null ? [] : [{ word, text, place }]
  })
  const result = (at, kind, low, high) => {
    const error = Math.max(0, low, -high)
    return { at, kind, error, line: heightOfLine(prose.querySelector('p')) }
  }
  const line = lines[here]
  const marks = seen(line)
  if (marks.length > 0) {
    const rect = line.getBoundingClientRect()
    const passed = (top - rect.top) / rect.height
    const { kind, box, block } = marks[0].place
    if (kind !== 'text') {
      const place = box.top + passed * box.height
      return result(marks[0].word, kind, place, place)
    }
    let before = null
    let after = null
    for (const each of marks) {
      const at = readingPlace(each.text, line)
      if (at <= top) before = { ...each, at }
      else after ??= { ...each, at }
    }
    const placeOf = ({ place }) => readingPlace(place.text, place.block)
    if (before !== null && after !== null) {
      const low = placeOf(before)
      const place = low + ((top - before.at) / (after.at - before.at)) * (placeOf(after) - low)
      return result(before.word + ' ' + after.word, kind, place, place)
    }
    if (before !== null) return result(before.word + ' end', kind, placeOf(before), before.place.box.bottom)
    return result('start ' + after.word, kind, after.place.box.top, placeOf(after))
  }
  let above = null
  for (let at = here - 1; at >= 0 && above === null; at -= 1) above = seen(lines[at]).at(-1) ?? null
  let below = null
  for (let at = here + 1; at < lines.length && below === null; at += 1) below = seen(lines[at])[0] ?? null
  if (above === null || below === null) return null
  return result(above.word + ' - ' + below.word, 'between', above.place.box.bottom, below.place.box.top)
})()`
