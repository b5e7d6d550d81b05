import { describe, expect, it } from 'vitest'
import { lookAtTarget } from './look-at-target.ts'
import { diskWith, exportFrom, filesIn, siteFolder, twoArticles, workspaceRoot } from './test-site.ts'
import type { Storage } from '#core/storage/storage'

const text = (content: string) => new TextEncoder().encode(content)
const look = (storage: Storage, out = siteFolder) =>
  lookAtTarget({ storage, out, root: workspaceRoot, series: ['tea'] })

describe('lookAtTarget', () => {
  it('finds nothing in a folder that is not there, or is empty', async () => {
    const disk = diskWith(twoArticles)
    expect(await look(disk)).toEqual({ kind: 'new' })
    await disk.makeFolder(siteFolder)
    expect(await look(disk)).toEqual({ kind: 'new' })
  })

  it('counts what an export wrote, and what lies beside it, a folder of somebody else as one', async () => {
    const disk = diskWith(twoArticles)
    await exportFrom(disk)
    const ours = filesIn(disk).size - 1
    expect(await look(disk)).toEqual({ kind: 'ours', ours, others: 0 })
    await disk.create(`${siteFolder}/CNAME`, text('notes.example'))
    await disk.makeFolder(`${siteFolder}/.git/objects`)
    await disk.create(`${siteFolder}/.git/HEAD`, text('ref'))
    await disk.create(`${siteFolder}/tea/notes.txt`, text('mine'))
    await disk.removeFile(`${siteFolder}/404.html`)
    expect(await look(disk)).toEqual({ kind: 'ours', ours: ours - 1, others: 3 })
  })

  it('counts what is there where no export has been', async () => {
    const disk = diskWith(twoArticles)
    await disk.makeFolder(siteFolder)
    await disk.create(`${siteFolder}/letter.txt`, text('Dear'))
    expect(await look(disk)).toEqual({ kind: 'others', others: 1 })
  })

  it('refuses what an export refuses, and writes nothing', async () => {
    const disk = diskWith(twoArticles)
    const before = [...disk.files.keys()]
    await expect(look(disk, workspaceRoot)).rejects.toMatchObject({ code: 'export.targetRefused' })
    await expect(look(disk, '/')).rejects.toMatchObject({ code: 'export.targetRefused' })
    expect([...disk.files.keys()]).toEqual(before)
  })
})
