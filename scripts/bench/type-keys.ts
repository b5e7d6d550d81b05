import type { CDPSession, Page } from 'playwright-core'
import { probe } from './app-page.ts'

const keysPerSecond = 12
const letters = 'seriatim one after another in order '

/** Milliseconds, one of each a key. */
export interface TypedKeys {
  /** From the key's own time stamp until the frame that shows it has been drawn. */
  readonly painted: readonly number[]
  /** Spent in script of the page, whatever for. */
  readonly script: readonly number[]
}

/** Types where the caret stands, twelve keys a second, and measures each. */
export async function typeKeys(page: Page, keys: number): Promise<TypedKeys> {
  await probe(page, 'watchKeys')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const script: number[] = []
  let before = await scriptTime(session)
  let due = performance.now()
  for (let key = 0; key < keys; key += 1) {
    const text = letters[key % letters.length] ?? ' '
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
    due += 1000 / keysPerSecond
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now() - 4)))
    const after = await scriptTime(session)
    script.push(after - before)
    before = after
  }
  const painted = await probe(page, 'paintedKeys')
  await session.detach()
  if (painted.length !== keys) throw new Error(`${painted.length} of ${keys} keys arrived in the page`)
  return { painted, script }
}

async function scriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}
