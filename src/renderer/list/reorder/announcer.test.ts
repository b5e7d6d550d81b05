import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncer, settleTime } from './announcer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createAnnouncer', () => {
  it('speaks once the list has been still for a while', () => {
    const spoken: string[] = []
    const announcer = createAnnouncer((text) => spoken.push(text))
    announcer.say('7 of 20')
    vi.advanceTimersByTime(settleTime - 1)
    expect(spoken).toEqual([])
    vi.advanceTimersByTime(1)
    expect(spoken).toEqual(['7 of 20'])
  })

  it('says only the last of many quick moves', () => {
    const spoken: string[] = []
    const announcer = createAnnouncer((text) => spoken.push(text))
    for (const place of ['7', '6', '5']) {
      announcer.say(place)
      vi.advanceTimersByTime(settleTime / 2)
    }
    vi.runAllTimers()
    expect(spoken).toEqual(['5'])
  })

  it('forgets what waits when it is cancelled', () => {
    const spoken: string[] = []
    const announcer = createAnnouncer((text) => spoken.push(text))
    announcer.say('7')
    announcer.cancel()
    vi.runAllTimers()
    expect(spoken).toEqual([])
  })
})
