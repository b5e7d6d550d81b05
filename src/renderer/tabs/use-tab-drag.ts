import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'

/** How far the pointer moves before a press becomes a drag, in pixels. */
const slack = 4

interface TabDrag {
  readonly tabs: readonly HTMLElement[]
  readonly lefts: readonly number[]
  readonly from: number
  readonly x: number
  to: number
  moving: boolean
}

/**
 * Lets tabs be dragged along their strip: the one in hand follows the pointer, the others make room. Tells
 * the places of the drop, among the tabs in the strip; Escape takes it back.
 */
export function useTabDrag(
  strip: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
): (event: PointerEvent<HTMLElement>) => void {
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  return (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tab]') : null
    if (event.button !== 0 || event.pointerType === 'touch' || pressed === null || strip.current === null)
      return
    const tabs = [...strip.current.querySelectorAll<HTMLElement>('[data-tab]')]
    const drag: TabDrag = {
      tabs,
      lefts: tabs.map((tab) => tab.getBoundingClientRect().left),
      from: tabs.indexOf(pressed),
      x: event.clientX,
      to: tabs.indexOf(pressed),
      moving: false,
    }
    const move = ({ clientX }: globalThis.PointerEvent): void => moveTo(drag, clientX)
    const up = (): void => {
      const { from, to, moving } = drag
      finish()
      if (moving && from !== to) onDrop(from, to)
    }
    const cancel = (pressedKey: KeyboardEvent): void => {
      if (pressedKey.key !== 'Escape' || !drag.moving) return
      pressedKey.preventDefault()
      pressedKey.stopPropagation()
      finish()
    }
    const finish = (): void => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', finish)
      window.removeEventListener('keydown', cancel, true)
      for (const tab of tabs) {
        tab.style.removeProperty('transform')
        tab.style.removeProperty('z-index')
        tab.style.removeProperty('transition')
      }
      end.current = null
    }
    end.current?.()
    end.current = finish
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', finish)
    window.addEventListener('keydown', cancel, true)
  }
}

function moveTo(drag: TabDrag, clientX: number): void {
  const { tabs, lefts, from, x } = drag
  const held = tabs[from]
  const first = lefts[0]
  const last = tabs.at(-1)
  if (held === undefined || first === undefined || last === undefined) return
  if (!drag.moving && Math.abs(clientX - x) < slack) return
  drag.moving = true
  const width = held.offsetWidth
  const start = lefts[from] ?? 0
  const end = (lefts.at(-1) ?? 0) + last.offsetWidth - width
  const by = Math.min(Math.max(clientX - x, first - start), end - start)
  // A tab makes room once the edge that comes toward it has passed its middle, however wide the two are.
  const edges = { left: start + by, right: start + by + width }
  const before = tabs.filter((tab, index) => {
    const middle = (lefts[index] ?? 0) + tab.offsetWidth / 2
    return index === from ? false : middle < (index < from ? edges.left : edges.right)
  })
  drag.to = before.length
  held.style.zIndex = '1'
  held.style.transform = `translateX(${by}px)`
  tabs.forEach((tab, index) => {
    if (index === from) return
    const aside = index > from && index <= drag.to ? -width : index < from && index >= drag.to ? width : 0
    tab.style.transition = 'transform var(--time-list) var(--ease-enter)'
    tab.style.transform = aside === 0 ? '' : `translateX(${aside}px)`
  })
}
