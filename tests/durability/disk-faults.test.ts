import { describe, expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import type { Fault } from '#core/storage/faulty-file-system'
import { fullRun as full } from '../product/full-run.ts'
import { historyWrongness } from './history-wrongness.ts'
import { attempt, callsOf, diskBefore, root, wrongness } from './operation.ts'
import { operations } from './operations.ts'

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EMFILE'] as const
const kinds = ['error', 'half'] as const

describe.each(operations)('$name, on a disk that fails', (operation) => {
  it('is done or not done, and never said to be done when it is not', async () => {
    const calls = await callsOf(operation)
    let runs = 0
    for (let k = 0; k < calls; k += full ? 1 : 83) {
      for (const code of codes) {
        for (const kind of kinds) {
          for (const lasting of [false, true]) {
            const fault: Fault = { kind, code }
            const disk = await diskBefore(operation)
            const outcome = await attempt(operation, disk.system, ({ index }) =>
              index === k || (lasting && index > k) ? fault : null,
            )
            await recoverJournal(disk.system, root)
            const wrong = wrongness(disk, operation, outcome) ?? (await historyWrongness(disk, operation))
            expect(wrong, `call ${k}, ${code}, ${kind}, ${lasting}`).toBeNull()
            runs += 1
          }
        }
      }
    }
    console.info(`${operation.name}: ${runs} runs on a failing disk, 0 bad`)
  })
})
