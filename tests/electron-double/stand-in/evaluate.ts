import { runInThisContext } from 'node:vm'
import { onCommand } from './control.ts'

/*
 * As Playwright's `electronApplication.evaluate` does on real Electron, with which the specs must also run:
 * the function is given the module `electron` and one value.
 */
onCommand('evaluate', async ({ source, value }) => {
  const { default: electron } = await import('./electron.ts')
  const made: unknown = runInThisContext(`(${source})`)
  if (typeof made !== 'function') throw new Error('Only the text of a function can be evaluated')
  const result: unknown = await made(electron, value)
  return result
})
