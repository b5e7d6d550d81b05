import { renderMermaidSVG } from 'beautiful-mermaid'

let ready = false

/** The drawing of a Mermaid source as beautiful-mermaid gives it. Throws for kinds that it does not know. */
export function drawDiagram(source: string): string {
  if (!ready) prepareLayout()
  ready = true
  return renderMermaidSVG(source, { transparent: true, padding: 16, font: 'sans-serif' })
}

/**
 * The layout engine within (ELK) looks around when it is first used: with `self` and no `document` it takes
 * itself for a worker of its own, answers this worker's messages from then on and cannot be called. So it
 * starts while a `document` seems to be there and `self`, which it puts back, can be put back. In Node and
 * in windows there is nothing to do.
 */
function prepareLayout(): void {
  if (!Reflect.has(globalThis, 'self') || Reflect.has(globalThis, 'document')) return
  const stand = { configurable: true, writable: true }
  Object.defineProperty(globalThis, 'self', { ...stand, value: globalThis })
  Object.defineProperty(globalThis, 'document', { ...stand, value: {} })
  try {
    renderMermaidSVG('graph LR\n  A --> B')
  } finally {
    Reflect.deleteProperty(globalThis, 'document')
    Reflect.deleteProperty(globalThis, 'self')
  }
}
