import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentColours, accentDot } from './accent-colours.ts'
import { contrast, lowestContrast } from './contrast.ts'
import { type Palette, palettes } from './palette.ts'
import { accentNames } from '../model/settings.ts'

const all = ['light', 'dark', 'sepia', 'contrast'] as const satisfies readonly Palette[]
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

function expectLegible(accent: string, palette: Palette): void {
  const { bg, canvas, sunken, raised, ink, ink3 } = palettes[palette]
  const made = accentColours(accent, palette)
  const surfaces = [bg, canvas, sunken, raised, made.accentSoft]
  const text = palette === 'contrast' ? 8.25 : 4.5
  expect(lowestContrast(made.accent, surfaces)).toBeGreaterThanOrEqual(text)
  expect(contrast(made.onAccent, made.accent)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(made.onAccent, made.accentHover)).toBeGreaterThanOrEqual(4.5)
  expect(lowestContrast(made.accentHover, surfaces)).toBeGreaterThanOrEqual(3)
  expect(contrast(ink, made.accentSoft)).toBeGreaterThanOrEqual(7)
  expect(contrast(ink3, made.accentSoft)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(ink, made.selection)).toBeGreaterThanOrEqual(7)
  for (const colour of Object.values(made)) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
}

describe('an accent', () => {
  it.each(all.flatMap((palette) => accentNames.map((name) => [name, palette] as const)))(
    'by the name %s can be read everywhere on %s',
    (name, palette) => expectLegible(name, palette),
  )

  it.each(all)('of any colour can be read everywhere on %s', (palette) => {
    const corners = ['#000000', '#ffffff', '#ffff00', '#0000ff', '#00ff00', '#808080', palettes[palette].bg]
    fc.assert(
      fc.property(fc.oneof(hex, fc.constantFrom(...corners)), (colour) => expectLegible(colour, palette)),
    )
  })

  it.each([
    ['light', '#5a4a9c'],
    ['dark', '#b9aef2'],
  ] as const)('that can be read already stays as it is on %s', (palette, colour) => {
    expect(accentColours(colour, palette).accent).toBe(colour)
  })

  it('is darkened for light pages and lightened for dark ones, and keeps its hue', () => {
    const yellow = '#ffd400'
    const { accent: dark } = accentColours(yellow, 'light')
    expect(contrast(dark, '#000000')).toBeLessThan(contrast(yellow, '#000000'))
    // Red over green over blue, as before.
    expect([...dark.slice(1).matchAll(/../g)].map(([part]) => part)).toEqual(
      [...dark.slice(1).matchAll(/../g)]
        .map(([part]) => part)
        .toSorted()
        .toReversed(),
    )
    const navy = '#00205b'
    expect(contrast(accentColours(navy, 'dark').accent, '#000000')).toBeGreaterThan(contrast(navy, '#000000'))
  })

  it('is none without a colour', () => {
    expect(() => accentColours('blue', 'light')).toThrow(RangeError)
  })

  it('is chosen by the colour that light pages have', () => {
    expect(accentNames.map(accentDot)).toEqual(accentNames.map((name) => accentColours(name, 'light').accent))
  })
})
