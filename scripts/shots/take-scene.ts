import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { row } from './hands.ts'
import { moment } from './moment.ts'
import { type Scene, type Size, sizes, type Stage } from './scene.ts'
import { serve } from './serve.ts'

const sample = resolve(import.meta.dirname, '../../resources/sample-workspace')

/** Paths stand in some pictures, so it is the same one every time. */
const base = join(tmpdir(), 'seriatim-shots')

/** One picture: its name without extension, and its bytes as the browser gives them. */
export interface Picture {
  readonly name: string
  readonly png: Buffer
}

/** Opens the product on a fresh copy of the sample, brings it into the state and takes its pictures. */
export async function takeScene(browser: Browser, scene: Scene): Promise<readonly Picture[]> {
  rmSync(base, { recursive: true, force: true })
  const workspace = join(base, 'field-notes')
  const home = join(base, 'home')
  mkdirSync(home, { recursive: true })
  mkdirSync(workspace)
  const unmount = scene.disk === 'small' ? mountSmallDisk(workspace) : null
  try {
    cpSync(sample, workspace, { recursive: true })
    await scene.prepare?.(workspace)
    setTimes(workspace)
    if (scene.welcome === true) await openBefore(browser, home, workspace)
    const served = await serve(home, scene.welcome === true ? null : workspace)
    const context = await newWindow(browser)
    try {
      const stage = {
        page: await openPage(context, served.url, scene.silent === true),
        workspace,
        site: join(base, 'site'),
        stopHost: served.stop,
        pauseHost: served.pause,
      }
      return await takePictures(scene, stage)
    } finally {
      await context.close()
      await served.stop()
    }
  } finally {
    unmount?.()
    rmSync(base, { recursive: true, force: true })
  }
}

async function takePictures(scene: Scene, stage: Stage): Promise<readonly Picture[]> {
  const { page } = stage
  const pictures: Picture[] = []
  let shown = false
  for (const size of scene.sizes ?? sizes) {
    for (const colours of scene.colours ?? (['light', 'dark'] as const)) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' })
      if (!shown || scene.end !== undefined) await scene.show(stage)
      shown = true
      await page.evaluate(settled)
      pictures.push({ name: nameOf(scene, size, colours), png: await page.screenshot() })
      await scene.end?.(stage)
    }
  }
  return pictures
}

function nameOf(scene: Scene, { width }: Size, colours: string): string {
  return [scene.name, ...(scene.colours === undefined ? [colours] : []), width].join('-')
}

/** Done when the fonts are there and nothing has changed in the page for a moment. Runs in the page. */
const settled = `document.fonts.ready.then(() => new Promise((done) => {
  const quiet = 300
  let timer = setTimeout(done, quiet)
  const observer = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(done, quiet)
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  setTimeout(done, 10 * quiet)
})).then(() => undefined)`

function newWindow(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' })
}

async function openPage(context: BrowserContext, url: string, silent = false): Promise<Page> {
  const page = await context.newPage()
  // Building the product elsewhere on the machine makes it slow; a picture can wait.
  page.setDefaultTimeout(120_000)
  if (silent) await page.routeWebSocket(/./, (socket) => socket.close())
  await page.clock.setFixedTime(moment)
  await page.goto(url)
  return page
}

/** Opens two workspaces one after the other, and takes the first one away. */
async function openBefore(browser: Browser, home: string, workspace: string): Promise<void> {
  const handbook = join(workspace, '../team-handbook')
  cpSync(workspace, handbook, { recursive: true })
  for (const each of [handbook, workspace]) {
    const served = await serve(home, each)
    const context = await newWindow(browser)
    try {
      await row(await openPage(context, served.url), '01').waitFor()
    } finally {
      await context.close()
      await served.stop()
    }
  }
  rmSync(handbook, { recursive: true })
}

function setTimes(path: string): void {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) setTimes(join(path, name))
  utimesSync(path, moment, moment)
}

/** Answers with what takes it away again. Throws where this user cannot mount anything. */
function mountSmallDisk(folder: string): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder], { stdio: 'pipe' })
  return () => execFileSync('umount', [folder], { stdio: 'pipe' })
}
