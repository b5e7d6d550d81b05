import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfPages } from '../product/pdf-text.ts'
import { runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const sections = Array.from({ length: 60 }, (_, index) => index + 10)

/** A section with a heading, a paragraph of several lines, code of as many lines, and a table of high rows. */
function section(number: number): string {
  const lines = (mark: string, count: number): string =>
    Array.from({ length: count }, (_, line) => `${mark}${number}x${line + 10}`).join('\n')
  return [
    `## Head${number}`,
    `Para${number}${' and so on'.repeat(18 + ((number * 7) % 90))}`,
    `\`\`\`\n${lines('short', 19)}\n\`\`\``,
    `| Row | Words |\n|---|---|\n| Top${number}${' high'.repeat(40)} | Same${number} |`,
  ].join('\n\n')
}

function makeWorkspace(root: string): void {
  mkdirSync(join(root, 's'), { recursive: true })
  writeFileSync(join(root, 'seriatim.yaml'), 'format: 1\ntitle: Notes\n')
  writeFileSync(
    join(root, 's/series.yaml'),
    'title: On paper\narticles: [one.md, two.md, {path: plain.md, unnumbered: true}]\n',
  )
  writeFileSync(join(root, 's/one.md'), '# One\n\nWords.\n')
  const long = `\`\`\`\n${Array.from({ length: 150 }, (_, line) => `long${line + 100}`).join('\n')}\n\`\`\``
  const links = '[Outside](https://example.org/page) and [inside](one.md).\n\n:::details More\nFolded.\n:::'
  writeFileSync(
    join(root, 's/two.md'),
    `# Two\n\n${links}\n\n${sections.map(section).join('\n\n')}\n\n${long}\n`,
  )
  writeFileSync(join(root, 's/plain.md'), '# Plain\n\nWords.\n')
}

describe('a page of the site on paper', () => {
  let site = ''
  beforeAll(async () => {
    const workspace = join(folders.make(), 'workspace')
    site = join(folders.make(), 'site')
    makeWorkspace(workspace)
    expect(await runSeriatim(['export', workspace, '--out', site])).toMatchObject({ code: 0 })
  })

  async function open(name: string): Promise<Page> {
    const page = await browser().newPage({ colorScheme: 'dark' })
    await page.goto(pathToFileURL(join(site, name)).href)
    return page
  }

  /** The text of each sheet, its runs of glyphs apart. */
  async function printed(name: string): Promise<string[]> {
    const page = await open(name)
    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
    await page.close()
    return pdfPages(Buffer.from(data, 'base64'))
  }

  it('says on each sheet which one it is, and of which part', async () => {
    const sheets = await printed('s/two.html')
    expect(sheets.length).toBeGreaterThan(8)
    const heads = sheets.map((text) => text.replaceAll('\n', '').replaceAll('\u00a0', ' ').slice(0, 30))
    expect(heads).toEqual(
      sheets.map((_, at) => expect.stringContaining(`Part 2 of 2Page ${at + 1} of ${sheets.length}`)),
    )
    const [plain = ''] = await printed('s/plain.html')
    expect(plain).not.toContain('Part')
    expect(plain.replaceAll('\n', '')).toContain('Page 1 of 1')
  })

  it('keeps headings with their text, and short code and rows whole', async () => {
    const sheets = await printed('s/two.html')
    const sheetOf = (words: string): number => sheets.findIndex((text) => text.includes(words))
    for (const number of sections) {
      expect([`Head${number}`, sheetOf(`Para${number}`)]).toEqual([`Head${number}`, sheetOf(`Head${number}`)])
      const lines = Array.from({ length: 19 }, (_, line) => sheetOf(`short${number}x${line + 10}`))
      expect([number, ...new Set(lines)]).toEqual([number, lines[0]])
      expect(sheetOf(`Top${number}`)).toBe(sheetOf(`Same${number}`))
    }
    expect(new Set(sections.map((number) => sheetOf(`Head${number}`))).size).toBeGreaterThan(4)
    // Code that is long enough begins where it stands and goes on.
    expect(sheetOf('long100')).toBe(sheetOf(`Same${sections.at(-1)}`))
    expect(sheetOf('long249')).toBeGreaterThan(sheetOf('long100'))
  })

  it('spells out where outside links lead, opens what is folded, and leaves navigation out', async () => {
    const [first = ''] = await printed('s/two.html')
    const text = first.replaceAll('\n', '')
    expect(text).toContain('Outside (https://example.org/page)')
    expect(text).toContain('inside.')
    expect(text).toContain('Folded.')
    for (const words of ['All Series', 'On this page', 'Skip to', 'Back']) expect(text).not.toContain(words)
  })

  it('is of eleven points in a serif on white, whatever the screen is', async () => {
    const page = await open('s/two.html')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const look = await page.evaluate<Record<string, string>>(`(() => {
      const of = (selector) => getComputedStyle(document.querySelector(selector))
      const white = (colour) => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = colour; return c.fillStyle }
      return {
        size: of('.prose p').fontSize, family: of('.prose p').fontFamily.split(',').at(-1).trim(),
        ground: white(of('html').backgroundColor), nav: of('.breadcrumb').display, header: of('.site-header').display,
        h2: of('.prose h2').breakAfter, code: of('.prose .code').breakInside, long: of('.prose .code-long').breakInside,
        row: of('.prose tr').breakInside,
      }
    })()`)
    expect(look).toEqual({
      size: '14.6667px',
      family: 'serif',
      ground: '#ffffff',
      nav: 'none',
      header: 'none',
      h2: 'avoid',
      code: 'avoid',
      long: 'auto',
      row: 'avoid',
    })
    await page.close()
  })
})
