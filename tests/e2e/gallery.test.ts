import { readdirSync, statSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { fullRun } from '../product/full-run.ts'
import { expectAccessible } from './axe.ts'
import { closeOverlay, overlays } from './gallery-overlays.ts'
import { galleryThemes, openGallery } from './gallery-page.ts'
import { comparePictures, expectPicture, isAnother } from './gallery-pictures.ts'
import { sharedBrowser } from './shared-browser.ts'

const browser = sharedBrowser()
const groups = 13

/** Contrasts of all themes are computed from the tokens as well; what is drawn is judged here. */
const judged = fullRun ? galleryThemes : (['contrast'] as const)

describe.each(judged)('the components in the theme %s', (theme) => {
  it('have no accessibility violation, nor has anything that opens over the page', async () => {
    const { page, close } = await openGallery(browser(), { theme })
    await expectAccessible(page)
    for (const { show, part } of overlays) {
      const shown = await show(page)
      await shown.waitFor()
      await expectAccessible(page, part)
      await closeOverlay(page, shown)
    }
    await close()
  })
})

const pictured = ['light', 'dark'] as const

// The full run looks at both in both; `npm test` has one look at each, dark pages at what opens over them.
describe.each(fullRun ? pictured : (['light'] as const))('the pictures of the components in %s', (theme) => {
  it('are the ones that were agreed on, group by group', async () => {
    const { page, close } = await openGallery(browser(), { theme })
    const sections = await page.locator('section[data-group]').all()
    expect(sections).toHaveLength(groups)
    for (const section of sections) {
      const name = `${theme}-${await section.getAttribute('data-group')}`
      expectPicture(name, await section.screenshot({ animations: 'disabled', caret: 'hide' }))
    }
    await close()
  })
})

describe.each(fullRun ? pictured : (['dark'] as const))('the pictures of what opens in %s', (theme) => {
  it('are the ones that were agreed on, each over the page', async () => {
    const { page, close } = await openGallery(browser(), { theme })
    for (const { name, show } of overlays) {
      const shown = await show(page)
      await shown.waitFor()
      expectPicture(`${theme}-${name}`, await shown.screenshot({ animations: 'disabled', caret: 'hide' }))
      await closeOverlay(page, shown)
    }
    await close()
  })
})

describe('the comparison of pictures', () => {
  const plain = (): PNG => {
    const picture = new PNG({ width: 120, height: 96 })
    picture.data.fill(255)
    return picture
  }
  type Box = readonly [left: number, top: number, width: number, height: number]
  const paint = (picture: PNG, [left, top, width, height]: Box, colour = [11, 107, 92]): PNG => {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) {
        picture.data.set([...colour, 255], (y * picture.width + x) * 4)
      }
    }
    return picture
  }

  it('passes over what is equal, and over the thin edges of letters', () => {
    expect(comparePictures(plain(), plain())).toMatchObject({ surface: 0, shape: 0 })
    expect(isAnother(comparePictures(paint(plain(), [10, 10, 1, 1]), plain()))).toBe(false)
  })

  it.each([
    ['a button is gone', paint(plain(), [40, 20, 48, 24])],
    ['an icon of lines is gone', paint(paint(plain(), [40, 20, 2, 14]), [34, 26, 14, 2])],
    ['a surface has a slightly other colour', paint(plain(), [8, 8, 64, 48], [248, 250, 248])],
    ['a line of text wraps', new PNG({ width: 120, height: 112 })],
  ])('sees that %s', (_what, picture) => {
    expect(isAnother(comparePictures(picture, plain()))).toBe(true)
  })

  it('lets a picture be a pixel wider, and compares what both have', () => {
    const wider = new PNG({ width: 121, height: 96 })
    wider.data.fill(255)
    expect(isAnother(comparePictures(wider, plain()))).toBe(false)
    expect(isAnother(comparePictures(paint(wider, [40, 20, 48, 24]), plain()))).toBe(true)
  })

  it('keeps the agreed pictures small, and no picture that nothing takes any more', () => {
    const folder = new URL('./gallery-baselines/', import.meta.url)
    const files = readdirSync(folder)
    const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, folder)).size, 0)
    expect(bytes).toBeLessThan(1_500_000)
    expect(files.length).toBe(pictured.length * (groups + overlays.length))
  })
})
