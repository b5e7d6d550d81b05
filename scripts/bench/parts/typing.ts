import type { Page } from 'playwright-core'
import { openApp, openBare } from '../app-page.ts'
import type { Figure } from '../figure.ts'
import { goToMiddle, makeLongArticles, showArticle, textOf } from '../long-articles.ts'
import type { Part } from '../part.ts'
import { quantile } from '../quantiles.ts'
import { type TypedKeys, typeKeys } from '../type-keys.ts'

const sizes = [2000, 200_000]
const keys = 150
const warmUp = 24

interface Cell {
  readonly words: number
  readonly app: TypedKeys
  readonly bare: TypedKeys
}

/** Keystroke to painted in the middle of an article, in the application and in bare CodeMirror. */
export const typing: Part = {
  name: 'typing',
  about: 'keystroke to painted, against bare CodeMirror',
  run: async (context) => {
    const browser = await context.browser()
    const made = makeLongArticles(context, sizes)
    const cells: Cell[] = []
    const app = await openApp(browser, context.folder, made)
    try {
      for (const words of sizes) {
        await showArticle(app.page, words)
        const box = await app.page.locator('.cm-editor').boundingBox()
        const size = { width: box?.width ?? 800, height: box?.height ?? 700 }
        const options = { text: textOf(words), ...size }
        const bare = await openBare(browser, 'bare-editor.ts', 'startEditor', options)
        cells.push({ words, bare: await typedIn(bare.page), app: await typedIn(app.page) })
        await bare.close()
      }
    } finally {
      await app.close()
    }
    context.note(...figuresOf(cells))
  },
}

async function typedIn(page: Page): Promise<TypedKeys> {
  await goToMiddle(page)
  const { painted, script } = await typeKeys(page, keys + warmUp)
  return { painted: painted.slice(warmUp), script: script.slice(warmUp) }
}

function figuresOf(cells: readonly Cell[]): Figure[] {
  const figures = cells.flatMap(({ words, app, bare }) =>
    [0.5, 0.95].map((share): Figure => ({
      part: 'typing',
      what: `p${share * 100}, ${words.toLocaleString('en')} words; bare: CodeMirror with Markdown`,
      value: quantile(app.painted, share),
      unit: 'ms',
      bare: quantile(bare.painted, share),
      budget: { of: 'ratio', atMost: 1.25 },
    })),
  )
  const all = (of: (cell: Cell) => readonly number[]) => cells.flatMap(of)
  const [small, large] = cells
  figures.push({
    part: 'typing',
    what: 'p99 over all cells',
    value: quantile(
      all(({ app }) => app.painted),
      0.99,
    ),
    unit: 'ms',
    bare: quantile(
      all(({ bare }) => bare.painted),
      0.99,
    ),
    budget: { of: 'ratio', atMost: 1.25 },
  })
  if (small !== undefined && large !== undefined) {
    figures.push({
      part: 'typing',
      what: 'p95 at 200,000 words; bare: at 2,000',
      value: quantile(large.app.painted, 0.95),
      unit: 'ms',
      bare: quantile(small.app.painted, 0.95),
      budget: { of: 'ratio', atMost: 1.2 },
    })
  }
  figures.push({
    part: 'typing',
    what: 'script time per key, p99 over all cells',
    value: quantile(
      all(({ app }) => app.script),
      0.99,
    ),
    unit: 'ms',
    bare: quantile(
      all(({ bare }) => bare.script),
      0.99,
    ),
    budget: { of: 'value', atMost: 6 },
  })
  return figures
}
