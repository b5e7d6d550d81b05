/**
 * Puts the nonce of this answer into the built `index.html`: as the `csp-nonce` meta element that the
 * component library and the editor look for, and on the style sheets, from where the panes take it.
 */
export function withStyleNonce(html: string, nonce: string): string {
  return html
    .replace(/<head>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`)
    .replaceAll(/<link rel="stylesheet"/gi, (link) => `${link} nonce="${nonce}"`)
}
