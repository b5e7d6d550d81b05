/** The one way to make a rule that the page takes strings by. */
export interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): TrustedPolicy
}

/** What is used of Trusted Types; the compiler's own library does not know them. */
export interface PolicyRules {
  readonly createHTML?: (markup: string) => string | null
  readonly createScriptURL?: (address: string) => string
}

export interface TrustedPolicy {
  createScriptURL(address: string): unknown
}

/** Null in a browser without Trusted Types: its pages take any string. */
export function policyFactory(): PolicyFactory | null {
  const policies: unknown = Reflect.get(window, 'trustedTypes')
  return makesPolicies(policies) ? policies : null
}

function makesPolicies(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}
