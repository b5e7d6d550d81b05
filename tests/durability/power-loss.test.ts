import { describe, expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import { withFaults } from '#core/storage/faulty-file-system'
import type { SimulatedDisk } from '#core/storage/simulated-disk'
import { fullRun as full } from '../product/full-run.ts'
import { historyWrongness } from './history-wrongness.ts'
import {
  attempt,
  callsOf,
  diskBefore,
  type Operation,
  type Outcome,
  root,
  treeOf,
  wayBackWrongness,
  wrongness,
} from './operation.ts'
import { operations } from './operations.ts'
import { survivalPatterns } from './survival-patterns.ts'

const chances = full ? 20 : 4
const step = full ? 1 : 43

describe.each(operations)('$name, when the power fails', (operation) => {
  it('is done or not done after the next start, and the start after that changes nothing', async () => {
    const calls = await callsOf(operation)
    let states = 0
    for (let k = 0; k <= calls; k += step) {
      const disk = await diskBefore(operation)
      const outcome = await attempt(operation, disk.system, ({ index }) =>
        index === k ? { kind: 'kill' } : null,
      )
      for (const { name, survives } of survivalPatterns(chances, k + 1)) {
        const after = disk.afterPowerLoss(survives)
        await recoverJournal(after.system, root)
        expect(wrongness(after, operation, outcome), `before call ${k}, ${name}`).toBeNull()
        expect(await historyWrongness(after, operation), `before call ${k}, ${name}`).toBeNull()
        const once = treeOf(after)
        await recoverJournal(after.system, root)
        expect(treeOf(after)).toEqual(once)
        expect(await wayBackWrongness(after, operation), `before call ${k}, ${name}`).toBeNull()
        states += 1
      }
    }
    console.info(`${operation.name}: ${states} states after a power cut, 0 bad`)
  })

  it('is done or not done when the power fails again while the first cut is repaired', async () => {
    const calls = await callsOf(operation)
    const bad: string[] = []
    let states = 0
    for (let k = 0; k <= calls; k += full ? 2 : 73) {
      const disk = await diskBefore(operation)
      const outcome = await attempt(operation, disk.system, ({ index }) =>
        index === k ? { kind: 'kill' } : null,
      )
      const first = disk.afterPowerLoss(() => 'kept')
      const repairs = await repairCalls(first)
      for (let r = 0; r < repairs; r += full ? 1 : 4)
        states += await repairTwice(operation, first, outcome, r, bad)
    }
    expect(bad).toEqual([])
    console.info(`${operation.name}: ${states} states after a power cut during the repair, 0 bad`)
  })
})

async function repairCalls(disk: SimulatedDisk): Promise<number> {
  let calls = 0
  const copy = disk.afterPowerLoss(() => 'kept')
  await recoverJournal(
    withFaults(copy.system, () => {
      calls += 1
      return null
    }),
    root,
  )
  return calls
}

async function repairTwice(
  operation: Operation,
  first: SimulatedDisk,
  outcome: Outcome,
  killAt: number,
  bad: string[],
): Promise<number> {
  const repairing = first.afterPowerLoss(() => 'kept')
  const killed = withFaults(repairing.system, ({ index }) => (index === killAt ? { kind: 'kill' } : null))
  await recoverJournal(killed, root).catch(() => undefined)
  const patterns = survivalPatterns(full ? 3 : 2, killAt + 1)
  for (const { name, survives } of patterns) {
    const after = repairing.afterPowerLoss(survives)
    await recoverJournal(after.system, root)
    const wrong = wrongness(after, operation, outcome) ?? (await historyWrongness(after, operation))
    if (wrong !== null) bad.push(`repair killed before call ${killAt}, ${name}: ${wrong}`)
  }
  return patterns.length
}
