import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { icnsFile, icnsSizes } from './icons/icns-file.ts'
import { icoFile } from './icons/ico-file.ts'
import { launchChromium } from './launch-chromium.ts'

/*
 * Draws every icon of the packages from `resources/icons/icon.svg`. Run it after a change of the mark and
 * commit what it writes; the same Chromium writes the same bytes.
 */

const folder = resolve(import.meta.dirname, '../resources/icons')
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]
/** Apple's grid: the tile fills 824 of 1024 pixels, so that it is as large as its neighbours in the dock. */
const macShare = 824 / 1024

/** One PNG with a transparent surround; `share` is how much of its side the drawing takes. */
async function draw(page: Page, svg: string, size: number, share: number): Promise<Buffer> {
  const side = size * share
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{position:absolute;width:${side}px;height:${side}px;left:${(size - side) / 2}px;top:${(size - side) / 2}px}</style>${svg}`,
  )
  return await page.screenshot({ omitBackground: true })
}

const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const browser = await launchChromium(await findChromium((line) => console.error(line)))
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  const drawn = new Map<number, Buffer>()
  for (const size of linuxSizes) drawn.set(size, await draw(page, svg, size, 1))
  const padded: Buffer[] = []
  for (const size of icnsSizes) padded.push(await draw(page, svg, size, macShare))

  mkdirSync(join(folder, 'linux'), { recursive: true })
  for (const [size, png] of drawn) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png)
  writeFileSync(join(folder, 'icon.ico'), icoFile(windowsSizes.flatMap((size) => drawn.get(size) ?? [])))
  writeFileSync(join(folder, 'icon.icns'), icnsFile(padded))
} finally {
  await browser.close()
}
