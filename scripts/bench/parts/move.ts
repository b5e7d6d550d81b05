import { watch } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openApp, rowOf } from '../app-page.ts'
import type { MadeWorkspace } from '../corpus/make-workspace.ts'
import { moveInProcess } from '../move-in-process.ts'
import type { Part } from '../part.ts'
import type { DropEvent } from '../probe.ts'
import { shares } from '../shares.ts'
import { type WatchedMove, watchMove } from '../watch-move.ts'

const moves = 60
const budget = { part: 'move', atMost: 50 }

/** A drop in a long series: until the list shows it, and until the manifest is on disk. */
export const move: Part = {
  name: 'move',
  about: 'drop to painted and to safely on disk',
  run: async ({ sizes, browser, folder, writableCopy, note, skip }) => {
    const long = sizes.filter((articles) => articles >= 1000)
    if (long.length === 0) skip('move', 'it needs a series of 1,000 or more')
    for (const articles of long) {
      const of = `series of ${articles.toLocaleString('en')}`
      note(
        ...shares({
          ...budget,
          what: `call to safely on disk, ${of}`,
          values: await moveInProcess(writableCopy(articles), 60),
        }),
      )
      const made = writableCopy(articles)
      const app = await openApp(await browser(), folder, made)
      try {
        const byKeys = await measured(app.page, made, 'keydown', moveByKeyboard)
        const byPointer = await measured(app.page, made, 'pointerup', moveByPointer)
        for (const [act, seen] of [
          ['key', byKeys],
          ['drop', byPointer],
        ] as const) {
          const painted = seen.map((one) => one.painted)
          const onDisk = seen.map((one) => one.onDisk)
          note(...shares({ ...budget, what: `${act} to painted, ${of}`, values: painted }))
          note(...shares({ ...budget, what: `${act} to file replaced, ${of}`, values: onDisk }))
        }
      } finally {
        await app.close()
      }
    }
  },
}

async function measured(
  page: Page,
  made: MadeWorkspace,
  act: DropEvent,
  work: (page: Page, made: MadeWorkspace, nth: number) => Promise<string>,
): Promise<WatchedMove[]> {
  const replaced: number[] = []
  const watcher = watch(join(made.root, made.series), (_, name) => {
    if (name === 'series.yaml') replaced.push(performance.timeOrigin + performance.now())
  })
  try {
    const results: WatchedMove[] = []
    for (let nth = 0; nth < moves; nth += 1) {
      const name = made.names[5 + (nth % 10)] ?? ''
      results.push(await watchMove(page, name, act, replaced, () => work(page, made, nth)))
      await page.waitForTimeout(250)
    }
    return results
  } finally {
    watcher.close()
  }
}

async function moveByKeyboard(page: Page, made: MadeWorkspace, nth: number): Promise<string> {
  const name = made.names[5 + (nth % 10)] ?? ''
  await rowOf(page, name).focus()
  await page.keyboard.press('Alt+ArrowDown')
  return name
}

async function moveByPointer(page: Page, made: MadeWorkspace, nth: number): Promise<string> {
  const name = made.names[5 + (nth % 10)] ?? ''
  const [from, to] = [
    await rowOf(page, name).boundingBox(),
    await rowOf(page, made.names[1] ?? '').boundingBox(),
  ]
  if (from === null || to === null) throw new Error('both rows must be in view')
  const x = from.x + from.width / 3
  await page.mouse.move(x, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, from.y + from.height / 2 - 14, { steps: 4 })
  await page.mouse.move(x, to.y + to.height * 0.2, { steps: 10 })
  await page.waitForTimeout(100)
  await page.mouse.up()
  return name
}
