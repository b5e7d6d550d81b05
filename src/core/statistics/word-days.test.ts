import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { addWordDays, readWordDays, wordDaysPath } from './word-days.ts'

describe('words of a day', () => {
  it('add up, day by day, in a file of their own', async () => {
    const storage = createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n' })
    expect(await readWordDays(storage, '/w')).toEqual(new Map())
    expect(storage.files.size).toBe(1)
    await addWordDays(storage, '/w', new Map([['2026-03-12', 40]]))
    await addWordDays(
      storage,
      '/w',
      new Map([
        ['2026-03-12', -15],
        ['2026-03-11', 7],
      ]),
    )
    expect([...(await readWordDays(storage, '/w'))]).toEqual([
      ['2026-03-11', 7],
      ['2026-03-12', 25],
    ])
  })

  it('begin anew where the file cannot be read, which is kept', async () => {
    for (const broken of ['{', '{"format":2,"days":{}}', '{"format":1,"days":{"soon":1}}', '\u0000']) {
      const storage = createMemoryStorage({ [`/w/${wordDaysPath}`]: broken })
      expect(await readWordDays(storage, '/w')).toEqual(new Map())
      await addWordDays(storage, '/w', new Map([['2026-03-12', 1]]))
      expect(await readWordDays(storage, '/w')).toEqual(new Map([['2026-03-12', 1]]))
      const texts = [...storage.files.values()].map((bytes) => new TextDecoder().decode(bytes))
      expect(texts).toContain(broken)
    }
  })
})
