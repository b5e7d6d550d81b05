import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './gallery-page.ts'
import { sharedBrowser } from './shared-browser.ts'

/** What react-aria's own tests do not cover: our context menu, toast, reasons, and focus that comes back. */
const browser = sharedBrowser()

/** Opens the gallery, lets the test use it, closes it and hears its complaints. */
async function inOwnGallery(story: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await openGallery(browser())
  await story(page)
  await close()
}

let shared: Gallery | null = null
afterAll(async () => await shared?.close())

/** Stories that leave the page as they found it share one: opening it takes longer than most of them. */
async function inGallery(story: (page: Page) => Promise<void>): Promise<void> {
  shared ??= await openGallery(browser())
  const { page } = shared
  await story(page)
  for (let open = 0; open < 3 && (await overlays(page).count()) > 0; open += 1)
    await page.keyboard.press('Escape')
  await expect.poll(() => overlays(page).count()).toBe(0)
  await page.evaluate('document.activeElement?.blur()')
  await page.mouse.move(1, 1)
}
const overlays = (page: Page): Locator =>
  page.getByRole('menu').or(page.getByRole('dialog')).or(page.getByRole('alertdialog'))

const isFocused = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => element === element.ownerDocument.activeElement)
async function expectFocus(thing: Locator): Promise<void> {
  await expect.poll(() => isFocused(thing)).toBe(true)
}
const row = (page: Page): Locator => page.getByRole('button').filter({ hasText: 'Canary Deployment Pattern' })
const menu = (page: Page): Locator => page.getByRole('menu', { name: /Actions for Canary/ })

describe('a context menu', () => {
  it.each(['ContextMenu', 'Shift+F10'])(
    'opens by %s under what has the focus, and gives it back',
    async (keys) => {
      await inGallery(async (page) => {
        await row(page).focus()
        await page.keyboard.press(keys)
        await menu(page).waitFor()
        await expectFocus(page.getByRole('menuitem', { name: 'Open' }))
        const [opened, owner] = await Promise.all([menu(page).boundingBox(), row(page).boundingBox()])
        expect(opened?.x).toBeGreaterThanOrEqual(owner?.x ?? Infinity)
        expect(opened?.y).toBeGreaterThan(owner?.y ?? Infinity)
        await page.keyboard.press('Escape')
        await expectFocus(row(page))
        expect(await menu(page).count()).toBe(0)
      })
    },
  )

  it('opens at the point of the secondary click', async () => {
    await inGallery(async (page) => {
      await row(page).click({ button: 'right', position: { x: 100, y: 10 } })
      await menu(page).waitFor()
      const [opened, owner] = await Promise.all([menu(page).boundingBox(), row(page).boundingBox()])
      expect(Math.abs((opened?.x ?? 0) - (owner?.x ?? 0) - 100)).toBeLessThan(12)
    })
  })

  it('lets an item be reached that cannot be chosen, and says why', async () => {
    await inGallery(async (page) => {
      await row(page).focus()
      await page.keyboard.press('Shift+F10')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const item = page.getByRole('menuitem', { name: 'Move down' })
      await expectFocus(item)
      expect(await item.getAttribute('aria-disabled')).toBe('true')
      await page.keyboard.press('Enter')
      expect(await menu(page).isVisible()).toBe(true)
      await page.getByRole('menuitem', { name: 'It is the last of 20.' }).waitFor()
    })
  })
})

describe('a dialog', () => {
  it('closes by Escape and gives the focus back to the button that opened it', async () => {
    await inGallery(async (page) => {
      const opener = page.getByRole('button', { name: 'Empty trash…' })
      await opener.focus()
      await page.keyboard.press('Enter')
      await expectFocus(page.getByRole('alertdialog').getByRole('button', { name: 'Empty trash' }))
      await page.keyboard.press('Escape')
      await expectFocus(opener)
    })
  })

  it('keeps the focus inside', async () => {
    await inGallery(async (page) => {
      await page.getByRole('button', { name: 'Empty trash…' }).click()
      const dialog = page.getByRole('alertdialog')
      for (let step = 0; step < 5; step += 1) {
        await page.keyboard.press('Tab')
        expect(await dialog.locator(':focus').count()).toBe(1)
      }
    })
  })

  it('that an item of a menu opened gives the focus back to what opened the menu', async () => {
    await inGallery(async (page) => {
      const opener = page.getByRole('button', { name: 'Article menu' })
      await opener.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await page.getByRole('alertdialog').waitFor()
      await page.keyboard.press('Escape')
      await expectFocus(opener)
    })
  })
})

describe('a reason why something is disabled', () => {
  it('is read from a button, which keeps its place in the order of the focus', async () => {
    await inGallery(async (page) => {
      const button = page.getByRole('button', { name: 'Contents' }).nth(4)
      // A page that scrolls closes tooltips: both buttons are in view before the focus comes.
      await button.scrollIntoViewIfNeeded()
      await page.getByRole('button', { name: 'List', exact: true }).focus()
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      await page.keyboard.press('Tab')
      await expectFocus(button)
      const tip = page.getByRole('tooltip')
      await tip.waitFor()
      expect(await tip.textContent()).toBe('Contents. This article has no headings.')
      const id = await tip.getAttribute('id')
      // The button names its tooltip a moment after that is there.
      await expect.poll(() => button.getAttribute('aria-describedby')).toBe(id)
    })
  })

  it.each([
    ['field', 'textbox', 'Slug', 'This workspace is open for reading.'],
    ['select', 'button', 'Web site, Quiet theme Target', 'An export is under way.'],
    ['switch', 'switch', 'Minutes', 'Minutes need words, and this series has none.'],
    ['checkbox', 'checkbox', 'Feeds', 'This target has no feeds.'],
    ['segmented control', 'radio', 'Compact', 'The window is too narrow.'],
  ] as const)('is shown and tied to a %s, which changes nothing', async (_kind, role, name, reason) => {
    await inGallery(async (page) => {
      const place = page.locator('[data-unavailable]').filter({ hasText: reason })
      const thing = place.getByRole(role, { name })
      const before = await place.ariaSnapshot()
      await thing.focus()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      await page.getByRole('tooltip', { name: reason }).waitFor()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('listbox').count()).toBe(0)
      expect(await place.ariaSnapshot()).toBe(before)
      const holder = role === 'radio' ? place : thing
      const ids = (await holder.getAttribute('aria-describedby'))?.split(' ') ?? []
      const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))
      expect(texts.join(' ')).toContain(reason)
    })
  })
})

describe('a toast', () => {
  const toast = (page: Page): Locator =>
    page.getByRole('region', { name: 'Messages' }).getByText('7 links updated')

  /** Opens the page with its clock in our hands, and one toast on it. */
  async function withToast(story: (page: Page) => Promise<void>): Promise<void> {
    await inOwnGallery(async (page) => {
      await page.clock.install({ time: 0 })
      await page.clock.pauseAt(60_000)
      await page.getByRole('button', { name: 'Rename circuit-breaker.md' }).focus()
      await page.keyboard.press('Enter')
      await toast(page).waitFor()
      await story(page)
    })
  }

  it('goes after eight seconds', async () => {
    await withToast(async (page) => {
      await page.clock.runFor(7900)
      expect(await toast(page).count()).toBe(1)
      await page.clock.runFor(200)
      await expect.poll(() => toast(page).count()).toBe(0)
    })
  })

  it('stands still under the pointer and goes on with what is left of its time', async () => {
    await withToast(async (page) => {
      await page.clock.runFor(6000)
      await toast(page).hover()
      await page.clock.runFor(20_000)
      expect(await toast(page).count()).toBe(1)
      await page.mouse.move(2, 2)
      await page.clock.runFor(1500)
      expect(await toast(page).count()).toBe(1)
      await page.clock.runFor(1000)
      await expect.poll(() => toast(page).count()).toBe(0)
    })
  })

  it('stands still while it has the focus, which Escape gives back', async () => {
    await withToast(async (page) => {
      const opener = page.getByRole('button', { name: 'Rename circuit-breaker.md' })
      await page.keyboard.press('Tab')
      await expectFocus(page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }))
      await page.clock.runFor(20_000)
      expect(await toast(page).count()).toBe(1)
      await page.keyboard.press('Escape')
      await expect.poll(() => toast(page).count()).toBe(0)
      await expectFocus(opener)
    })
  })
})

describe('tabs', () => {
  it('are closed by Delete, and the cross is no stop of its own', async () => {
    await inOwnGallery(async (page) => {
      const tabs = page.getByRole('tablist', { name: 'Open articles' }).getByRole('tab')
      await tabs.first().focus()
      await page.keyboard.press('ArrowRight')
      await expectFocus(tabs.nth(1))
      await page.keyboard.press('Delete')
      await expect.poll(() => tabs.count()).toBe(4)
      expect(await page.getByRole('tab', { name: /Circuit Breaker/ }).count()).toBe(0)
    })
  })
})

describe('in forced colours', () => {
  it('what is chosen is told by more than a colour that is taken away', async () => {
    const { page, close } = await openGallery(browser(), { forcedColours: true })
    const background = (thing: Locator): Promise<string> =>
      thing.evaluate((element) => {
        const style = element.ownerDocument.defaultView?.getComputedStyle(element)
        return style?.backgroundColor ?? ''
      })
    const segments = page.locator('#choices label').filter({ hasText: /^(Compact|Comfortable)$/ })
    expect(await background(segments.first())).not.toBe(await background(segments.nth(1)))
    await close()
  })
})
