import { describe, expect, it } from 'vitest'
import { makeWorkspace } from '../../scripts/bench/corpus/make-workspace.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { createDiskStorage } from '#core/storage/disk-storage'
import { checkWorkspace } from '#core/check/check-workspace'
import { loadWorkspace } from '#core/workspace/load-workspace'

const folders = temporaryFolders()

describe('the seeded workspace', () => {
  it('is the same bytes whenever it is made, and others for another seed', () => {
    const tree = (seed: number) => {
      const root = folders.make()
      makeWorkspace(root, { articles: 5, seed })
      return treeBytes(root)
    }
    expect(tree(1)).toEqual(tree(1))
    expect(tree(2)).not.toEqual(tree(1))
  })

  it('is a workspace without a problem whose articles hold what articles hold', async () => {
    const root = folders.make()
    const { names } = makeWorkspace(root, { articles: 20 })
    const storage = createDiskStorage()
    const model = await loadWorkspace(storage, root, { drafts: false })
    expect(model.snapshot.series[0]?.entries.map(({ path }) => path)).toEqual(names)
    // Half of them are described by their first words alone.
    const problems = await checkWorkspace(storage, model)
    expect(problems.filter(({ code }) => code !== 'article.description-missing')).toEqual([])
    const articles = [...(model.series[0]?.articles.values() ?? [])]
    expect(articles.every(({ words }) => words > 1200 && words < 6000)).toBe(true)
    expect(articles.some(({ links }) => links.some(({ form }) => form === 'image'))).toBe(true)
    expect(articles.some(({ links }) => links.some(({ form }) => form === 'link'))).toBe(true)
  })
})
