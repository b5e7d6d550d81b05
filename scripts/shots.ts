import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './ensure-built.ts'
import { findChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import { scenes } from './shots/scenes.ts'
import { takeScene } from './shots/take-scene.ts'
import { writePicture } from './shots/write-picture.ts'

/**
 * `npm run shots` takes a picture of every view and state, light and dark, in two sizes of the window, into
 * docs/images/. With names of scenes it takes those alone. It fails when all pictures are heavier than a
 * repository should carry.
 */

const folder = resolve(import.meta.dirname, '../docs/images')
const heaviest = 13_000_000

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !scenes.some((scene) => scene.name === name))
if (unknown.length > 0) {
  throw new Error(
    `There is no scene ${unknown.join(', ')}; there are: ${scenes.map(({ name }) => name).join(', ')}.`,
  )
}

await ensureBuilt()
const browser = await launchChromium(await findChromium((line) => console.error(line)))
mkdirSync(folder, { recursive: true })
const missed: string[] = []
if (wanted.length === 0) for (const name of readdirSync(folder)) rmSync(join(folder, name))
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  try {
    const pictures = await takeScene(browser, scene)
    const bytes = pictures.reduce((sum, picture) => sum + writePicture(folder, picture), 0)
    console.log(`${scene.name}: ${pictures.length} pictures, ${Math.round(bytes / 1000)} kB`)
  } catch (error) {
    missed.push(scene.name)
    console.error(`${scene.name} could not be taken.`, error)
  }
}
await browser.close()
const total = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
console.log(`${Math.round(total / 1000)} kB in docs/images`)
if (total > heaviest) console.error(`That is more than ${heaviest / 1000} kB.`)
if (missed.length > 0) console.error(`Missed: ${missed.join(', ')}`)
process.exitCode = missed.length === 0 && total <= heaviest ? 0 : 1
