import type { BlockInfo, EditorView } from '@codemirror/view'
import { scrollChannel, type ScrollPlace } from './scroll-channel.ts'

/** How often a place is shown again while lines on the way to it get their real height. */
const mostTries = 8

/** Lets the preview follow this view, and this view the preview. */
export function attachScrollChannel(view: EditorView): () => void {
  const { scrollDOM } = view
  let frame = 0
  /** Where this put the view; a scroll that ends there is none of the author's. */
  let own = scrollDOM.scrollTop
  const tell = () => {
    frame = 0
    if (Math.abs(scrollDOM.scrollTop - own) < 1) return
    own = scrollDOM.scrollTop
    scrollChannel.moved('editor', placeAtTop(view))
  }
  const scrolled = () => {
    frame ||= requestAnimationFrame(tell)
  }
  const put = (top: number) => {
    if (Math.abs(scrollDOM.scrollTop - top) >= 1) scrollDOM.scrollTop = top
    own = scrollDOM.scrollTop
  }
  const show = (place: ScrollPlace, triesLeft = mostTries) => {
    put(topOfPlace(view, place))
    view.requestMeasure({
      key: show,
      read: () => topOfPlace(view, place),
      write: (top) => {
        const before = scrollDOM.scrollTop
        put(top)
        if (own !== before && triesLeft > 0) show(place, triesLeft - 1)
      },
    })
  }
  const now = (place: ScrollPlace): ScrollPlace | null => {
    if (view.dom.getClientRects().length === 0) return null
    // A pixel here may be a good part of a picture there.
    return Math.abs(topOfPlace(view, place) - scrollDOM.scrollTop) < 1.5 ? place : placeAtTop(view)
  }
  scrollDOM.addEventListener('scroll', scrolled, { passive: true })
  const leave = scrollChannel.join('editor', { show: (place) => show(place), now })
  return () => {
    cancelAnimationFrame(frame)
    scrollDOM.removeEventListener('scroll', scrolled)
    leave()
  }
}

function placeAtTop(view: EditorView): ScrollPlace {
  const head = heightOfHead(view)
  const top = view.scrollDOM.scrollTop - head
  if (top <= 0) return head <= 0 ? 0 : Math.max(0, 1 + top / head)
  const block = view.lineBlockAtHeight(top)
  const { first, count } = linesOf(view, block)
  const passed = block.height === 0 ? 0 : Math.min(1, Math.max(0, (top - block.top) / block.height))
  return first + passed * count
}

function topOfPlace(view: EditorView, place: ScrollPlace): number {
  const head = heightOfHead(view)
  if (place < 1) return place * head
  const { doc } = view.state
  const block = view.lineBlockAt(doc.line(Math.min(doc.lines, Math.floor(place))).from)
  const { first, count } = linesOf(view, block)
  return head + block.top + Math.min(1, (place - first) / count) * block.height
}

/** What is folded away is one block of several lines. */
function linesOf(
  { state: { doc } }: EditorView,
  block: BlockInfo,
): { readonly first: number; readonly count: number } {
  const first = doc.lineAt(block.from).number
  return { first, count: doc.lineAt(block.to).number - first + 1 }
}

/** Height of what stands above the text and scrolls with it. */
function heightOfHead(view: EditorView): number {
  return view.documentTop - view.scrollDOM.getBoundingClientRect().top + view.scrollDOM.scrollTop
}
