import { diagramLanguage, readCodeInfo } from './code-info.ts'
import { parseBody } from './parse-body.ts'

/** True where a body holds what a page may leave out or fail to draw: HTML, formulas, diagrams. */
export function mayLeaveNotes(body: string): boolean {
  return parseBody(body).some(({ type, info, children }) => {
    if (type === 'html_block' || type === 'math_block') return true
    if (type === 'fence') return readCodeInfo(info).language === diagramLanguage
    return children?.some((child) => child.type === 'html_inline' || child.type === 'math_inline') === true
  })
}
