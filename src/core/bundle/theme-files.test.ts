import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createDiskStorage } from '#core/storage/disk-storage'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { tokensIn } from '#shared/theme/root-tokens'
import { createAssetStore } from './asset-store.ts'
import { addThemeFiles } from './theme-files.ts'

/** The theme as a site gets it: its files by path, and the text of its style sheet. */
async function written() {
  const files = new Map<string, Uint8Array>()
  const assets = createAssetStore(createMemoryStorage({}), '/space', async (path, bytes) => {
    files.set(path, bytes)
  })
  const resources = resolve(import.meta.dirname, '../../../resources')
  const { styleSheet } = await addThemeFiles(createDiskStorage(), resources, assets)
  const bytes = files.get(styleSheet) ?? new Uint8Array()
  return { files, styleSheet, bytes, css: new TextDecoder().decode(bytes) }
}

describe('the style sheet of a site', () => {
  it('has the shared tokens that the theme refers to, and no other', async () => {
    const { css } = await written()
    expect(css).toContain('--accent:light-dark(#0b6b5c,#62c7b1)')
    expect(css).toContain('--syntax-keyword:light-dark(')
    expect(css).not.toMatch(/--(?:type-base|height-row|info-soft|canvas)\b/)
    // The page's own white, not the application's paper.
    expect(css).toContain('--bg:light-dark(#fff,#0f1312)')
    expect(css).not.toContain('#fdfdfb')
  })

  it('refers to nothing that it does not set', async () => {
    const { css } = await written()
    const set = new Set(Array.from(css.matchAll(/[{;](--[\w-]+):/g), ([, name = '']) => name))
    expect([...tokensIn(css)].filter((name) => !set.has(name))).toEqual([])
  })

  it('brings faces for its families and what stands in for them, and no family besides', async () => {
    const { css } = await written()
    const families = Array.from(css.matchAll(/@font-face\{font-family:([^;]+);/g), ([, name = '']) => name)
    expect(new Set(families)).toEqual(
      new Set(['Hanken Grotesk', 'Crisp Mono', 'Hanken Stand-In', 'Mono Stand-In']),
    )
  })

  it('is the same bytes every time, under the same name', async () => {
    const [one, other] = [await written(), await written()]
    expect(other.styleSheet).toBe(one.styleSheet)
    expect(other.files).toEqual(one.files)
  })

  it('stays small', async () => {
    expect(gzipSync((await written()).bytes, { level: 9 }).length).toBeLessThanOrEqual(6_800)
  })
})
