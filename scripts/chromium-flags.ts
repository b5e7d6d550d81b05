/**
 * No sandbox: test machines often have no user namespaces. Nothing that phones home. Letters as they are
 * drawn, not fitted to the pixels by the settings of one machine.
 */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]
