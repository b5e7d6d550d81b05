import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openInBrowser } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const manifest = 'seriatim.yaml'
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'

describe('an author with pictures of other sites', () => {
  it('sees links to them, and the pictures as soon as and as long as the workspace keeps them', async () => {
    const workspace = folders.sample()
    appendFileSync(
      join(workspace, 'architecture-patterns/cqrs.md'),
      '\n![Kept](https://pictures.invalid/kept.svg)\n\n![Plain](http://pictures.invalid/plain.svg)\n',
    )
    const before = readFileSync(join(workspace, manifest), 'utf8')
    const app = await openInBrowser(browser(), { home: folders.make(), workspace })
    const asked: { readonly url: string; readonly referer: string | undefined }[] = []
    await app.page.context().route(/pictures\.invalid/, async (route) => {
      asked.push({ url: route.request().url(), referer: (await route.request().allHeaders())['referer'] })
      await route.fulfill({ contentType: 'image/svg+xml', body: drawing })
    })
    await app.open('12', 'CQRS Pattern')
    const { preview } = app
    const link = preview.locator('a.image-link[href="https://pictures.invalid/kept.svg"]')
    await link.waitFor()
    expect(asked).toEqual([])

    writeFileSync(join(workspace, manifest), `${before.trimEnd()}\nremoteImages: keep\n`)
    const picture = preview.locator('img[src="https://pictures.invalid/kept.svg"]')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(40)
    expect(asked).toEqual([{ url: 'https://pictures.invalid/kept.svg', referer: undefined }])
    await preview.locator('a.image-link[href="http://pictures.invalid/plain.svg"]').waitFor()

    writeFileSync(join(workspace, manifest), before)
    await link.waitFor()
    expect(await picture.count()).toBe(0)
    expect(asked).toHaveLength(1)
    await app.close()
  })
})
