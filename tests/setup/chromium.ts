import type { TestProject } from 'vitest/node'
import { findChromium } from '../../scripts/find-chromium.ts'
import type { FoundChromium } from '../../scripts/launch-chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly chromium: FoundChromium
  }
}

/** Gives every test file the browser that the runner found, or finds one when run on its own. */
export default async function setup(project: TestProject): Promise<void> {
  const given = process.env['SERIATIM_CHROMIUM']
  const found = given === undefined ? await findChromium((line) => console.error(line)) : JSON.parse(given)
  project.provide('chromium', found)
}
