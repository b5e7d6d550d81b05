import { join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { withTokens } from '#shared/theme/with-tokens'
import type { AssetStore } from './asset-store.ts'

/** Paths in the bundle of what every page loads. */
export interface ThemeFiles {
  readonly styleSheet: string
  readonly script: string
}

const fontReference = /url\(\s*['"]?([^'")]+\.woff2)['"]?\s*\)/g

/** Puts the theme's fonts, style sheet and script into a bundle, each named by its content. */
export async function addThemeFiles(
  storage: Storage,
  resources: string,
  assets: AssetStore,
): Promise<ThemeFiles> {
  const themes = join(resources, 'themes')
  const folder = join(themes, 'crisp')
  const css = async (...path: string[]) =>
    new TextDecoder().decode(await readResource(storage, join(...path)))
  const fonts = await css(folder, 'fonts.css')
  const theme = withTokens(await css(folder, 'theme.css'), {
    tokens: await css(themes, 'tokens.css'),
    standIns: await css(themes, 'stand-in-fonts.css'),
  })

  const names = new Map<string, string>()
  for (const [, reference = ''] of fonts.matchAll(fontReference)) {
    if (names.has(reference)) continue
    const path = await assets.add(
      reference.split('/').at(-1) ?? reference,
      await readResource(storage, join(folder, reference)),
    )
    // The style sheet stands in the same folder as its fonts.
    names.set(reference, path.split('/').at(-1) ?? path)
  }
  const placed = fonts.replace(fontReference, (whole, reference: string) => {
    const name = names.get(reference)
    return name === undefined ? whole : `url('${name}')`
  })
  return {
    styleSheet: await assets.add('crisp.css', await minifyCss(`${placed}\n${theme}`)),
    script: await assets.add('site.js', await readResource(storage, join(folder, 'site.js'))),
  }
}

async function minifyCss(source: string): Promise<Uint8Array> {
  // A native module: loaded when a site is written, and by nothing else.
  const { transform } = await import('lightningcss')
  return transform({ filename: 'crisp.css', code: new TextEncoder().encode(source), minify: true }).code
}

async function readResource(storage: Storage, path: string): Promise<Uint8Array> {
  const bytes = await storage.read(path)
  if (bytes !== null) return bytes
  throw new SeriatimError(
    'file.failed',
    `Seriatim's own file "${path}" is missing, so the site was not written. All articles are safe; install Seriatim again.`,
  )
}
