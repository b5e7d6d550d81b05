/** Where the page may open connections: nowhere, or to its own server, by the given WebSocket addresses. */
export type PageConnections =
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly sockets: readonly string[] }

/**
 * The content policy of the application's page: only its own script, no inline style but the tags that
 * carry the nonce (editor, drag cursor, preview), pictures from its own origin, no frame but its own,
 * markup into the page only through the named Trusted Types policies, of which `default` lets nothing but the empty
 * string through.
 */
export function contentPolicy(nonce: string, connections: PageConnections): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    connections.kind === 'none'
      ? "connect-src 'none'"
      : `connect-src 'self' ${connections.sockets.join(' ')}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dompurify app-worker default',
  ].join('; ')
}

/** For every picture: opened by itself, an SVG may style itself and do nothing else. */
export const assetPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** For the few pages that a host writes itself: a sentence, no script, its one style tag by nonce. */
export function noticePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/** What every answer carries, page, picture or refusal. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}
