import { describe, expect, it } from 'vitest'
import { conflictedOriginal } from './conflicted-copy.ts'

describe('conflictedOriginal', () => {
  it.each([
    ["canary (Nora's conflicted copy 2026-11-30).md", 'canary.md'],
    ['canary (conflicted copy 2026-11-30 101500).md', 'canary.md'],
    ['canary (NORA-PC conflicted copy).md', 'canary.md'],
    ['canary (Case Conflict 1).md', 'canary.md'],
    ['canary_conflict-20261130-101500.md', 'canary.md'],
    ['canary.sync-conflict-20261130-101500-ABC2345.md', 'canary.md'],
    ['canary_conf(2).md', 'canary.md'],
    ['canary_DISKSTATION_Nov-30-101500-2026_Conflict.md', 'canary.md'],
    ['canary/index (Nora’s conflicted copy 2026-11-30).md', 'canary/index.md'],
    ['series.sync-conflict-20261130-101500-ABC2345.yaml', 'series.yaml'],
  ])('knows %s', (path, original) => {
    expect(conflictedOriginal(path)).toBe(original)
  })

  it.each(['canary (1).md', 'canary 2.md', 'conflict.md', 'the conflicted copy.md', 'a (b) c.md'])(
    'takes %s for what an author wrote',
    (path) => {
      expect(conflictedOriginal(path)).toBeNull()
    },
  )
})
