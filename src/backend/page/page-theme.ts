import type { Settings } from '#shared/model/settings'

/** Puts the theme on the root of the built `index.html`, where the tokens look for it. */
export function withTheme(html: string, theme: Settings['theme']): string {
  return html.replace(/<html\b/i, (tag) => `${tag} data-theme="${theme}"`)
}
