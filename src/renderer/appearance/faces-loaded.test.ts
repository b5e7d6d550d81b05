import { describe, expect, it, vi } from 'vitest'
import { facesLoaded } from './faces-loaded.ts'

describe('the first view', () => {
  it('waits for its faces, also for those that cannot be read', async () => {
    const asked: string[] = []
    const load = (face: string) => {
      asked.push(face)
      return asked.length === 1 ? Promise.resolve([]) : Promise.reject(new Error('lost'))
    }
    await facesLoaded({ load })
    expect(asked).toEqual(['1em "Hanken Grotesk Variable"', '1em "IBM Plex Mono"'])
  })

  it('does not wait for ever', async () => {
    vi.useFakeTimers()
    let shown = false
    const waited = facesLoaded({ load: () => new Promise(() => undefined) }).then(() => (shown = true))
    await vi.advanceTimersByTimeAsync(499)
    expect(shown).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await waited
    expect(shown).toBe(true)
    vi.useRealTimers()
  })
})
