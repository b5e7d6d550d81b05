import { commonMarkEngine } from './engine.ts'

/** CommonMark and nothing else, not sanitised: for conformance tests only, never for a page. */
export function renderCommonMark(source: string): string {
  return commonMarkEngine().render(source)
}
