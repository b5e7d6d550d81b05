import type { Page } from 'playwright-core'

/** Puts text that also has a look into the clipboard of the system by copying, and pastes it by keys. */
export async function pasteByKeys(
  page: Page,
  what: { readonly text: string; readonly html: string },
  keys = 'Control+v',
): Promise<void> {
  await page.evaluate(`addEventListener('copy', (event) => {
    const { text, html } = ${JSON.stringify(what)}
    event.clipboardData.setData('text/plain', text)
    if (html !== '') event.clipboardData.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }, { capture: true, once: true })`)
  await page.keyboard.press('Control+c')
  await page.keyboard.press(keys)
}
