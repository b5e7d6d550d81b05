import fontFaces from '#resources/themes/crisp/fonts.css?raw'
import theme from '#resources/themes/crisp/theme.css?raw'
import standIns from '#resources/themes/stand-in-fonts.css?raw'
import tokens from '#resources/themes/tokens.css?raw'
import { withTokens } from '#shared/theme/with-tokens'

const fontAddresses = import.meta.glob<string>('../../../resources/fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The exported site's own style, in the colours of the window: there is no preview style. */
export function themeSheets(dark: boolean): string[] {
  return [
    withFontAddresses(fontFaces),
    withScheme(withTokens(theme, { tokens, standIns }), dark),
    withTokens(frameSheet(dark), { tokens, standIns }),
  ]
}

/** The same as a printer takes it: a frame is a screen, so what the theme says of paper is said of it. */
export function printSheets(): string[] {
  return themeSheets(false).map((css) => css.replace(/@media print\b/g, '@media all'))
}

/** Points the faces at the files that the application itself ships. */
function withFontAddresses(css: string): string {
  return css.replace(/url\(['"]?[^'")]*\/([^/'")]+\.woff2)['"]?\)/g, (all, name: string) => {
    const address = fontAddresses[`../../../resources/fonts/${name}`]
    return address === undefined ? all : `url("${new URL(address, document.baseURI).href}")`
  })
}

/** A frame asks the system for its scheme; the window may have another one. */
function withScheme(css: string, dark: boolean): string {
  return css.replace(/prefers-color-scheme\s*:\s*(dark|light)/g, (_all, scheme: string) =>
    (scheme === 'dark') === dark ? 'min-width: 0' : 'max-width: 0',
  )
}

/** What only the frame needs: its scroll bar, and boxes far from view that are not laid out. */
function frameSheet(dark: boolean): string {
  return `
    :root { color-scheme: ${dark ? 'dark' : 'light'}; scrollbar-width: thin; }
    /* Who holds the page at its place knows of lines; the browser's own guess would be in the way. */
    :root { overflow-anchor: none; }
    /* Every line can be brought to the top, the last one too. */
    body::after { content: ''; display: block; height: calc(100vh - 4rem); }
    .preview-caret, .preview-pointed { position: absolute; pointer-events: none; }
    .preview-caret { inline-size: 2px; border-radius: 1px; background: color-mix(in srgb, var(--accent) 70%, transparent); }
    /* Under the text, which loses none of its strength. */
    .preview-pointed { z-index: -1; border-radius: var(--radius-row); background: color-mix(in srgb, var(--accent) 7%, transparent); }
    @media (forced-colors: active) {
      .preview-caret { background: Highlight; }
      .preview-pointed { outline: 1px solid Highlight; }
    }
    .preview-box { content-visibility: auto; contain-intrinsic-size: auto 160em; }
  `
}
