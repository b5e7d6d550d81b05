/**
 * Lets an element be emptied by markup, as the accessibility library does with what it has said aloud: without this,
 * the second change of a number field stops the window. Every other string stays no markup to this page.
 */
export function allowEmptying(): void {
  const policies: unknown = Reflect.get(window, 'trustedTypes')
  if (makesPolicies(policies))
    policies.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) })
}

/** What is used of Trusted Types; the compiler's own library does not know them. */
interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createHTML: (markup: string) => string | null }): unknown
}

function makesPolicies(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}
