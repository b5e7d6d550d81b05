import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accentColours } from '../../src/shared/colour/accent-colours.ts'
import { contrast, lowestContrast } from '../../src/shared/colour/contrast.ts'
import { mix } from '../../src/shared/colour/mix.ts'
import { type Palette, palettes } from '../../src/shared/colour/palette.ts'
import { tokensIn, tokensOf } from '../../src/shared/theme/root-tokens.ts'

/* The tokens as they stand in resources/themes/tokens.css, measured over the surfaces that they are used on. */

/** Set by react-aria on what it places. */
const ofTheLibrary = new Set(['--trigger-width', '--trigger-anchor-point', '--visual-viewport-height'])

const root = join(import.meta.dirname, '../..')
const css = readFileSync(join(root, 'resources/themes/tokens.css'), 'utf8')
const base = tokensOf(css)
const all = ['light', 'dark', 'sepia', 'contrast'] as const satisfies readonly Palette[]

/** The value of a token on a palette, with what it refers to put in. */
function valueOf(palette: Palette, name: string): string {
  const own = tokensOf(css, `:root[data-theme='${palette}']`).get(`--${name}`)
  const value = own ?? base.get(`--${name}`)
  if (value === undefined) throw new Error(`There is no token --${name}`)
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? []
  if (other !== undefined) return valueOf(palette, other)
  const [, light, dark] = /^light-dark\(([^,]+), ([^,]+)\)$/.exec(value) ?? []
  return (palette === 'dark' || palette === 'contrast' ? dark : light) ?? value
}

function over(palette: Palette, token: string, surfaces: readonly string[]): number {
  return lowestContrast(
    valueOf(palette, token),
    surfaces.map((surface) => valueOf(palette, surface)),
  )
}

const pages = ['bg', 'canvas', 'sunken', 'raised']
const rows = [...pages, 'accent-soft']

/** Under code: a page, a block, and lines of it that were added or removed. */
const code = ['bg', 'canvas', 'sunken', 'added-soft', 'error-soft']

/** Every token that is read as text, and what it is read on. */
const text: readonly (readonly [token: string, surfaces: readonly string[]])[] = [
  ['ink', [...rows, 'error-soft', 'warning-soft', 'info-soft', 'added-soft', 'selection']],
  ['ink-2', [...rows, 'error-soft', 'warning-soft', 'info-soft', 'added-soft', 'selection']],
  ['ink-3', rows],
  ['accent', rows],
  ['accent-hover', rows],
  ['rubric', pages],
  ['error', [...rows, 'error-soft']],
  ['warning', [...rows, 'warning-soft']],
  ['info', [...rows, 'info-soft']],
  ['added', [...rows, 'added-soft']],
  ['status-draft', rows],
  ['status-review', rows],
  ['status-ready', rows],
  ['status-published', rows],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-inverse', ['inverse']],
  ['syntax-keyword', code],
  ['syntax-string', code],
  ['syntax-name', code],
  ['syntax-number', code],
]
/** Every token that is the edge or the filling of something to be seen. */
const shapes: typeof text = [
  ['control', rows],
  ['bar-draft', ['raised']],
  ['bar-review', ['raised']],
  ['bar-ready', ['raised']],
  ['bar-published', ['raised']],
]

describe.each(all)('on %s', (palette) => {
  it.each(text)('--%s can be read on %j', (token, surfaces) => {
    // High contrast promises more.
    const least = palette === 'contrast' && token !== 'on-inverse' ? 8.25 : 4.5
    expect(over(palette, token, surfaces)).toBeGreaterThanOrEqual(least)
  })

  it.each(shapes)('--%s can be seen on %j', (token, surfaces) => {
    expect(over(palette, token, surfaces)).toBeGreaterThanOrEqual(3)
  })

  it('the inks but the quietest, and the accent, can be read on what is hovered or pressed', () => {
    for (const surface of ['bg', 'canvas', 'raised'])
      for (const overlay of ['hover', 'press'])
        for (const ink of ['ink', 'ink-2', 'accent']) {
          const under = laidOver(valueOf(palette, surface), valueOf(palette, overlay))
          expect(contrast(valueOf(palette, ink), under), `${ink}, ${overlay}`).toBeGreaterThanOrEqual(4.5)
        }
  })

  it('the numbers of the colour functions are the same', () => {
    const named = (keys: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.keys(keys).map((key) => [key, valueOf(palette, tokenName(key))]))
    expect({ ...palettes[palette] }).toEqual(named({ ...palettes[palette] }))
    const accent = { ...accentColours('verdigris', palette) }
    expect(accent).toEqual(named(accent))
  })
})

/** The lowest contrasts that the design names: token, surfaces, light, dark. */
const named: readonly (readonly [string, readonly string[], number, number])[] = [
  ['control', pages, 3.07, 3.89],
  ['ink', rows, 14.0, 11.0],
  ['ink-3', rows, 4.7, 4.59],
  ['accent', rows, 5.29, 6.51],
  ['on-accent', ['accent'], 6.42, 8.16],
  ['ink', ['selection'], 12.97, 8.28],
  ['error', rows, 5.46, 5.99],
  ['warning', rows, 5.35, 6.95],
  ['info', ['bg', 'canvas', 'raised', 'info-soft'], 6.05, 7.47],
  ['added', ['bg', 'canvas', 'raised', 'added-soft'], 5.54, 7.49],
  ['syntax-number', ['bg', 'canvas'], 5.97, 8.52],
  ['syntax-keyword', ['bg', 'canvas'], 6.55, 7.87],
  ['bar-draft', ['raised'], 3.58, 4.54],
  ['bar-ready', ['raised'], 3.92, 4.15],
]

describe('the theme of published pages', () => {
  const theme = tokensOf(readFileSync(join(root, 'resources/themes/crisp/theme.css'), 'utf8'))
  const onPage = (palette: 'light' | 'dark', token: string): string => {
    const [, light = '', dark = ''] =
      /^light-dark\(([^,]+), ([^,]+)\)$/.exec(theme.get(`--${token}`) ?? '') ?? []
    return light === '' ? valueOf(palette, token) : palette === 'dark' ? dark : light
  }

  it.each(['light', 'dark'] as const)('can be read on every surface of code, on %s', (palette) => {
    const inks = ['ink', 'ink-2', 'ink-3', 'added', 'error', 'syntax-keyword', 'syntax-string', 'syntax-name']
    for (const surface of ['bg', 'sunken', 'added-soft', 'error-soft'])
      for (const ink of [...inks, 'syntax-number'])
        expect(
          contrast(onPage(palette, ink), onPage(palette, surface)),
          `${ink} on ${surface}`,
        ).toBeGreaterThanOrEqual(4.5)
    expect(onPage(palette, 'sunken')).not.toBe(valueOf(palette, 'sunken'))
  })
})

describe('the contrasts that the design names', () => {
  it.each(named)('of --%s on %j', (token, surfaces, light, dark) => {
    // 14.0 and 11.0 are named to one place.
    expect(Math.abs(over('light', token, surfaces) - light)).toBeLessThan(0.035)
    expect(Math.abs(over('dark', token, surfaces) - dark)).toBeLessThan(0.035)
  })

  it('on sepia: text 5.13 and controls 3.25', () => {
    const read = ['ink', 'ink-2', 'ink-3', 'accent', 'error', 'warning', 'info', 'added']
    expect(Math.min(...read.map((token) => over('sepia', token, pages)))).toBeGreaterThanOrEqual(5.13)
    expect(over('sepia', 'control', pages)).toBeCloseTo(3.25, 1)
  })
})

describe('the tokens', () => {
  it('that are referred to all exist', () => {
    const files = globSync(['src/renderer/**/*.{css,ts,tsx}', 'resources/themes/tokens.css'], { cwd: root })
    const sources = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
    const declared = new Set(
      sources.flatMap(([, source]) =>
        Array.from(source.matchAll(/(--[\w-]+)['"]?\]?\s*[:,]/g), ([, name]) => name),
      ),
    )
    const unknown = sources.flatMap(([file, source]) =>
      [...tokensIn(source)]
        .filter((name) => !declared.has(name) && !ofTheLibrary.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect(sources.length).toBeGreaterThan(40)
    expect(unknown).toEqual([])
  })

  it('of one theme are tokens of all', () => {
    for (const palette of ['sepia', 'contrast'])
      for (const name of tokensOf(css, `:root[data-theme='${palette}']`).keys())
        expect(base.has(name), `${palette} ${name}`).toBe(true)
  })
})

function tokenName(key: string): string {
  return key.replace(/[A-Z]|\d/g, (found) => `-${found.toLowerCase()}`)
}

/** An overlay, `rgb(r g b / p%)` or an opaque colour, over a surface. */
function laidOver(surface: string, overlay: string): string {
  const [, red, green, blue, share] = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)%\)$/.exec(overlay) ?? []
  if (share === undefined) return overlay
  const hex = [red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')
  return mix(surface, `#${hex}`, Number(share) / 100)
}
