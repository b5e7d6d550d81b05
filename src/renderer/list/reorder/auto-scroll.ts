const zone = 48
const fastest = 16

/** Pixels to scroll in this frame while a drag is near an edge: none inside, faster toward the edge. */
export function autoScrollSpeed(view: { readonly top: number; readonly bottom: number }, y: number): number {
  const intoTop = view.top + zone - y
  const intoBottom = y - (view.bottom - zone)
  if (intoTop > 0) return -speed(intoTop)
  return intoBottom > 0 ? speed(intoBottom) : 0
}

function speed(depth: number): number {
  return Math.ceil(Math.min(depth / zone, 1) ** 2 * fastest)
}
