import { describe, expect, it } from 'vitest'
import { settledState } from './settled-state.ts'

const facts = { savedAt: '2026-03-12T14:32:00.000Z', connected: true, slow: false }

describe('what the status bar says of saving', () => {
  it('keeps the line of the last save while a new one is soon', () => {
    expect(settledState({ ...facts, state: 'dirty' })).toBe('pending')
    expect(settledState({ ...facts, state: 'saving' })).toBe('pending')
    expect(settledState({ ...facts, state: 'saved' })).toBe('saved')
  })

  it('says that it saves when that takes longer than a moment', () => {
    expect(settledState({ ...facts, state: 'saving', slow: true })).toBe('saving')
  })

  it('never claims a save that has not been', () => {
    expect(settledState({ ...facts, state: 'dirty', savedAt: null })).toBe('dirty')
    expect(settledState({ ...facts, state: 'saving', savedAt: null })).toBe('dirty')
  })

  it('says what keeps words from the disk, and above all that nobody answers', () => {
    for (const state of ['retrying', 'disk-full', 'conflict', 'missing', 'read-only'] as const) {
      expect(settledState({ ...facts, state })).toBe(state)
      expect(settledState({ ...facts, state, connected: false })).toBe('disconnected')
    }
    expect(settledState({ ...facts, state: 'none', connected: false })).toBe('none')
  })
})
