import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { findChromium } from '../find-chromium.ts'
import { launchChromium } from '../launch-chromium.ts'
import { type MadeWorkspace, makeWorkspace } from './corpus/make-workspace.ts'
import type { Figure, Skipped } from './figure.ts'
import type { BenchOptions } from './options.ts'
import type { BenchContext, Part } from './part.ts'
import type { BenchResult } from './report.ts'

/**
 * Runs the parts one after the other. A part that fails is named among what was skipped, and the others
 * go on: half a bench says more than none.
 */
export async function runParts(
  parts: readonly Part[],
  { sizes, runs }: BenchOptions,
  say: (line: string) => void,
): Promise<BenchResult> {
  const since = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'seriatim-bench-'))
  const figures: Figure[] = []
  const skipped: Skipped[] = []
  const made = new Map<number, MadeWorkspace>()
  let copies = 0
  let browser: Browser | null = null
  const context: BenchContext = {
    sizes,
    runs,
    folder,
    workspace: (articles) => {
      const known = made.get(articles) ?? makeWorkspace(join(folder, `articles-${articles}`), { articles })
      made.set(articles, known)
      return known
    },
    writableCopy: (articles) => {
      const source = context.workspace(articles)
      copies += 1
      const root = join(folder, `copy-${copies}`)
      cpSync(source.root, root, { recursive: true })
      return { ...source, root }
    },
    browser: async () => (browser ??= await launchChromium(await findChromium(say))),
    note: (...measured) => void figures.push(...measured),
    skip: (what, why) => void skipped.push({ what, why }),
  }
  mkdirSync(join(folder, 'home'))
  try {
    for (const part of parts) {
      say(`${part.name}: ${part.about}`)
      try {
        await part.run(context)
      } catch (error) {
        context.skip(part.name, `it failed: ${firstLine(error)}`)
      }
    }
    return {
      node: process.version,
      chromium: browserVersion(browser),
      processors: availableParallelism(),
      seconds: (performance.now() - since) / 1000,
      figures,
      skipped,
    }
  } finally {
    await closed(browser)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

// The browser is started inside a callback, which the compiler's narrowing does not follow.
function browserVersion(browser: Browser | null): string | null {
  return browser?.version() ?? null
}

async function closed(browser: Browser | null): Promise<void> {
  await browser?.close()
}

/** A browser that went away says so in one line and adds its whole log. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? 'no reason given'
}
