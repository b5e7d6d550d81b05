import { describe, expect, it } from 'vitest'
import { mapConcurrently } from './map-concurrently.ts'

describe('work on several at once', () => {
  it('keeps the order of the list and the limit', async () => {
    let running = 0
    let most = 0
    const doubled = await mapConcurrently([1, 2, 3, 4, 5, 6, 7], 3, async (each) => {
      running += 1
      most = Math.max(most, running)
      for (let turn = 0; turn < 8 - each; turn += 1) await Promise.resolve()
      running -= 1
      return each * 2
    })
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14])
    expect(most).toBe(3)
  })

  it('begins nothing after a failure, and fails when all has ended', async () => {
    const begun: number[] = []
    let running = 0
    const failing = mapConcurrently([1, 2, 3, 4, 5, 6], 2, async (each) => {
      begun.push(each)
      running += 1
      for (let turn = 0; turn < each * 3; turn += 1) await Promise.resolve()
      running -= 1
      if (each === 1) throw new Error('The first one failed.')
      return each
    })
    await expect(failing).rejects.toThrow('The first one failed.')
    expect(begun).toEqual([1, 2])
    expect(running).toBe(0)
  })

  it('has nothing to do for nothing', async () => {
    expect(await mapConcurrently([], 4, async (each) => each)).toEqual([])
  })
})
