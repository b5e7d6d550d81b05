import { previewNodes } from '../../preview/sanitise-preview.ts'

/** A formula drawn as the page draws it; null where it is none. What draws it comes with the first one. */
export async function formulaNodes(source: string, block: boolean): Promise<readonly ChildNode[] | null> {
  const { drawFormula } = await import('#core/markdown/draw-formula')
  const formula = drawFormula(source, block)
  return 'html' in formula ? previewNodes([formula.html]).flat() : null
}
