import { describe, expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import type { SimulatedDisk } from '#core/storage/simulated-disk'
import { fullRun as full } from '../product/full-run.ts'
import { attempt, callsOf, diskBefore, root, type OutsideWay } from './operation.ts'
import { operations } from './operations.ts'

const ways: readonly OutsideWay[] = ['in place', 'by rename']
const theirs = 'Written by another program.\n'

describe.each(operations)('$name, while another program writes', (operation) => {
  it('loses not a byte of what that one wrote, whenever it did', async () => {
    const calls = await callsOf(operation)
    const paths = [...new Set([...Object.keys(operation.before), ...Object.keys(operation.after)])]
    const lost: string[] = []
    let runs = 0
    for (let k = 0; k < calls; k += full ? 1 : 89) {
      for (const path of paths) {
        for (const way of ways) {
          const disk = await diskBefore(operation)
          let wrote = false
          let call = ''
          await attempt(operation, disk.system, async ({ index, name }) => {
            if (index !== k) return null
            call = name
            wrote = await writeOutside(disk, `${root}/${path}`, way)
            return null
          })
          await recoverJournal(disk.system, root)
          if (operation.blind?.calls.includes(call) === true && operation.blind.ways.includes(way)) continue
          const kept = [...disk.files().values()].some((bytes) => new TextDecoder().decode(bytes) === theirs)
          if (wrote && !kept) lost.push(`${path} ${way} before call ${k}`)
          runs += 1
        }
      }
    }
    expect(lost).toEqual([])
    console.info(`${operation.name}: ${runs} runs with an outside writer, 0 lost`)
  })
})

/** False where the program finds nothing to write to. */
async function writeOutside(disk: SimulatedDisk, path: string, way: OutsideWay): Promise<boolean> {
  if (!disk.files().has(path)) return false
  const bytes = new TextEncoder().encode(theirs)
  if (way === 'in place') {
    const file = await disk.system.openForWriting(path)
    await file.truncate(0)
    await file.write(bytes)
    return true
  }
  const file = await disk.system.createFile(`${path}.swp`)
  await file.write(bytes)
  await disk.system.rename(`${path}.swp`, path)
  return true
}
