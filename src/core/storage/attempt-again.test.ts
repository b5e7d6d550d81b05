import { describe, expect, it } from 'vitest'
import { attemptAgain } from './attempt-again.ts'
import { createStorage } from './create-storage.ts'
import { withFaults } from './faulty-file-system.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

/** A disk on which a file is in use for the first `times` renames, as by a virus scanner on Windows. */
function inUse(times: number, code: string) {
  const disk = createSimulatedDisk({ '/w/a.md': 'old' })
  const pauses: number[] = []
  let refused = 0
  const system = withFaults(disk.system, ({ name }) =>
    name === 'rename' && refused++ < times ? { kind: 'error', code } : null,
  )
  const storage = createStorage(attemptAgain(system, async (ms) => pauses.push(ms)))
  return { disk, pauses, save: () => storage.replace('/w/a.md', new TextEncoder().encode('new')) }
}

describe('a file that is in use for a moment', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is replaced when %s has passed', async (code) => {
    const { disk, pauses, save } = inUse(3, code)
    await save()
    expect(new TextDecoder().decode(disk.files().get('/w/a.md'))).toBe('new')
    expect(pauses).toHaveLength(3)
  })

  it('is left as it was when that does not pass, with nothing beside it', async () => {
    const { disk, pauses, save } = inUse(Infinity, 'EBUSY')
    await expect(save()).rejects.toMatchObject({ code: 'file.failed' })
    expect([...disk.files().keys()]).toEqual(['/w/a.md'])
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2_000)
  })

  it('is not tried again where waiting helps nothing', async () => {
    const { pauses, save } = inUse(1, 'ENOSPC')
    await expect(save()).rejects.toMatchObject({ code: 'file.diskFull' })
    expect(pauses).toEqual([])
  })
})
