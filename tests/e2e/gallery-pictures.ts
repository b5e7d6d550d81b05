import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect } from 'vitest'

const baselines = new URL('./gallery-baselines/', import.meta.url)
const findings = new URL('../../node_modules/.cache/seriatim-gallery/', import.meta.url)
const rewrite = process.env['SERIATIM_UPDATE_BASELINES'] === '1'

/**
 * What another Chromium may draw otherwise. The browser is started without font hinting, so letters stand
 * in the same places everywhere; the grey pixels at their edges differ, and what fits its text may be a
 * pixel wider. Flat colours and the place of things stay. So a picture is held to two measures:
 *
 * - surfaces: no tile of 16 px may have more than a third of its pixels in another colour, however slight;
 *   antialiased edges, which are most of every letter and line icon, are left out by pixelmatch;
 * - shapes: no block of 8 px may be lighter or darker on the whole by more than 24 of 255 in a channel.
 *   Other edges of a letter cancel out in a block, an icon or a word that is gone or moved does not.
 *
 * Measured between Chromium 156 of a distribution and 153 of an npm package: 0.21 and 16. A badge without
 * its icon has 59, a row in another colour 0.94. The colour of a hairline alone is below both.
 */
const tolerance = { colour: 0.02, tile: 16, surface: 1 / 3, block: 8, shape: 24, size: 2 } as const

export interface Comparison {
  /** The share of other pixels in the worst tile, from 0 to 1; 1 where the sizes differ. */
  readonly surface: number
  /** The change of the worst block's mean, from 0 to 255. */
  readonly shape: number
  readonly difference: PNG
}

/** Whether the difference is more than another browser makes. */
export function isAnother({ surface, shape }: Comparison): boolean {
  return surface > tolerance.surface || shape > tolerance.shape
}

/** Compares two pictures by the measures above. */
export function comparePictures(actual: PNG, expected: PNG): Comparison {
  const width = Math.min(actual.width, expected.width)
  const height = Math.min(actual.height, expected.height)
  const difference = new PNG({ width, height })
  const wider = Math.max(actual.width, expected.width) - width
  const higher = Math.max(actual.height, expected.height) - height
  if (Math.max(wider, higher) > tolerance.size) return { surface: 1, shape: 255, difference }
  const [ours, theirs] = [corner(actual, width, height), corner(expected, width, height)]
  pixelmatch(ours.data, theirs.data, difference.data, width, height, {
    threshold: tolerance.colour,
    diffMask: true,
  })
  return { surface: worstTile(difference), shape: worstBlock(ours, theirs), difference }
}

/** The part of a picture from its top left corner on. */
function corner(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture
  const part = new PNG({ width, height })
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0)
  return part
}

/** Sums a figure of every pixel by squares of the picture, each a row of `channels` sums. */
function sumBySquare(
  { width, height }: PNG,
  side: number,
  channels: number,
  figure: (offset: number, channel: number) => number,
): Float64Array {
  const columns = Math.ceil(width / side)
  const sums = new Float64Array(columns * Math.ceil(height / side) * channels)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const square = Math.floor(y / side) * columns + Math.floor(x / side)
      for (let channel = 0; channel < channels; channel += 1) {
        const at = square * channels + channel
        sums[at] = (sums[at] ?? 0) + figure((y * width + x) * 4, channel)
      }
    }
  }
  return sums
}

function worstTile(mask: PNG): number {
  // The mask is red where pixels differ, yellow at edges, transparent elsewhere.
  const isRed = (offset: number): number => Number(mask.data[offset] === 255 && mask.data[offset + 1] === 0)
  return Math.max(...sumBySquare(mask, tolerance.tile, 1, isRed)) / tolerance.tile ** 2
}

function worstBlock(ours: PNG, theirs: PNG): number {
  const change = (offset: number, channel: number): number =>
    (ours.data[offset + channel] ?? 0) - (theirs.data[offset + channel] ?? 0)
  const sums = sumBySquare(ours, tolerance.block, 3, change)
  return sums.reduce((worst, sum) => Math.max(worst, Math.abs(sum)), 0) / tolerance.block ** 2
}

/**
 * Holds a picture against its baseline. `SERIATIM_UPDATE_BASELINES=1` writes the baseline instead. On a
 * difference the picture and what differs lie in node_modules/.cache/seriatim-gallery.
 */
export function expectPicture(name: string, taken: Buffer): void {
  const file = new URL(`${name}.png`, baselines)
  if (rewrite) {
    mkdirSync(baselines, { recursive: true })
    writeFileSync(file, smallest(PNG.sync.read(taken)))
  }
  expect(existsSync(file), `a baseline for ${name}; SERIATIM_UPDATE_BASELINES=1 writes it`).toBe(true)
  const compared = comparePictures(PNG.sync.read(taken), PNG.sync.read(readFileSync(file)))
  const another = isAnother(compared)
  if (another) {
    mkdirSync(findings, { recursive: true })
    writeFileSync(new URL(`${name}.actual.png`, findings), taken)
    writeFileSync(new URL(`${name}.diff.png`, findings), PNG.sync.write(compared.difference))
  }
  const { surface, shape } = compared
  const measures = `surface ${surface.toFixed(2)}, shape ${shape.toFixed(0)}`
  expect.soft(another, `${name} is another picture (${measures}), see ${fileURLToPath(findings)}`).toBe(false)
}

/** Without the channel of transparency, which pages have not, and packed as tightly as it goes. */
function smallest(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, inputHasAlpha: true, deflateLevel: 9, deflateStrategy: 0 })
}
