/**
 * The nonce that a style tag of this page must carry (editor, preview frame): the host puts a new one
 * into every page load. Empty where a host sets no policy.
 */
export function styleNonce(page: Document = document): string {
  return page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
