import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runJson, runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'

const folders = temporaryFolders()
const series = 'architecture-patterns'
const article = `${series}/cqrs.md`

const listed = z.object({
  series: z.string(),
  path: z.string(),
  versions: z.array(z.object({ id: z.string(), cause: z.string(), label: z.string().nullable() })),
})

async function versionsOf(workspace: string, address: string) {
  return listed.parse(await runJson(['history', workspace, address])).versions
}

describe('seriatim history and restore', () => {
  it('give an order back to the byte, and the one of before that, too', async () => {
    const workspace = folders.sample()
    const manifest = join(workspace, series, 'series.yaml')
    const text = readFileSync(manifest, 'utf8')
    expect(await versionsOf(workspace, series)).toEqual([])
    await runJson(['move', workspace, article, '--to', '2'])
    const moved = readFileSync(manifest, 'utf8')
    const [before] = await versionsOf(workspace, series)

    const restored = await runSeriatim(['restore', workspace, series, '--at', before?.id ?? ''])
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    expect(restored.stdout).toContain(before?.id)
    expect(readFileSync(manifest, 'utf8')).toBe(text)

    const [newest] = await versionsOf(workspace, series)
    expect(newest).toMatchObject({ cause: 'operation' })
    await runJson(['restore', workspace, series, '--at', newest?.id ?? ''])
    expect(readFileSync(manifest, 'utf8')).toBe(moved)
  })

  it('go with an article that is renamed, and bring back one whose file is gone', async () => {
    const workspace = folders.sample()
    const text = readFileSync(join(workspace, article), 'utf8')
    await runJson(['rename', workspace, article, 'commands-and-queries'])
    const renamed = `${series}/commands-and-queries.md`
    const [version] = await versionsOf(workspace, renamed)
    expect(version).toMatchObject({ cause: 'operation', label: 'Rename cqrs.md' })
    const shown = await runSeriatim(['history', workspace, renamed, '--show', version?.id ?? ''])
    expect(shown.stdout).toBe(text)

    rmSync(join(workspace, renamed))
    await runJson(['restore', workspace, renamed, '--at', version?.id ?? ''])
    expect(readFileSync(join(workspace, renamed), 'utf8')).toBe(text)
  })

  it('write nothing when they list, and say what is not there', async () => {
    const workspace = folders.sample()
    await runJson(['move', workspace, article, '--to', '2'])
    appendFileSync(join(workspace, article), '\nMore.\n')
    const before = treeBytes(workspace)
    expect((await runSeriatim(['history', workspace, article])).stdout).toContain('no versions yet')
    expect((await runSeriatim(['history', workspace, series])).stdout).toMatch(/^\d{8}T\d{9}Z-[0-9a-f]{8} /)
    const unknown = await runSeriatim(['restore', workspace, article, '--at', '20260312T143200000Z-00000000'])
    expect(unknown).toMatchObject({ code: 3, stdout: '' })
    expect(unknown.stderr).toMatch(/^seriatim: There is no version .*\.\n$/)
    expect((await runSeriatim(['history', workspace, 'nowhere'])).code).toBe(3)
    expect((await runSeriatim(['restore', workspace, article])).code).toBe(2)
    expect(treeBytes(workspace)).toEqual(before)
  })
})
