import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstLoadScript, writingChunks } from '../../scripts/bench/first-load-script.ts'

const renderer = resolve(import.meta.dirname, '../../out/renderer')

describe('the script that the renderer loads first', () => {
  it('is at most 350 kB gzipped: the entry, its static imports and what it preloads', async () => {
    const { chunks, gzipped } = await firstLoadScript(renderer)
    // A closure that misses the framework would be a small number and no proof.
    expect(chunks.some(({ bytes }) => bytes > 100_000)).toBe(true)
    expect(gzipped).toBeLessThanOrEqual(350_000)
  })

  it('leaves editor and preview to a later chunk', async () => {
    const first = await firstLoadScript(renderer)
    const writing = await firstLoadScript(renderer, writingChunks)
    expect(writing.gzipped).toBeGreaterThan(first.gzipped + 100_000)
  })
})
