import { policyFactory } from './trusted-types.ts'

/**
 * Lets an element be emptied by markup, as the accessibility library does with what it has said aloud: without this,
 * the second change of a number field stops the window. Every other string stays no markup to this page.
 */
export function allowEmptying(): void {
  policyFactory()?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) })
}
