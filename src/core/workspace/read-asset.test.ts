import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { createDiskStorage } from '#core/storage/disk-storage'
import { readAsset } from './read-asset.ts'

const storage = createDiskStorage()
const secret = 'the secret'
let outside = ''
let root = ''

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'seriatim-asset-'))
  root = join(outside, 'writing')
  const files: Record<string, string> = {
    'secret.png': secret,
    'writing-not/secret.png': secret,
    'writing/seriatim.yaml': secret,
    'writing/.seriatim/history/old.png': secret,
    'writing/.git/old.png': secret,
    'writing/patterns/one.md': secret,
    'writing/patterns/.png': secret,
    'writing/patterns/assets/flow.png': 'flow',
    'writing/patterns/assets/Flow 2.SVG': '<svg/>',
    'writing/patterns/assets/größe.jpg': 'size',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(outside, path, '..'), { recursive: true })
    await writeFile(join(outside, path), text)
  }
  await mkdir(join(root, 'patterns', 'folder.png'))
  await symlink(join(outside, 'secret.png'), join(root, 'patterns', 'out.png'))
  await symlink(join(outside, 'writing-not', 'secret.png'), join(root, 'patterns', 'near.png'))
  await symlink(outside, join(root, 'patterns', 'up'))
  await symlink(join(root, 'patterns', 'one.md'), join(root, 'patterns', 'text.png'))
  await symlink(join(root, '.seriatim'), join(root, 'patterns', 'own'))
  await symlink(join(root, 'patterns', 'assets'), join(root, 'patterns', 'pictures'))
})

afterAll(() => rm(outside, { recursive: true }))

const textOf = async (path: string) => {
  const asset = await readAsset(storage, root, path)
  return asset === null ? null : [new TextDecoder().decode(asset.bytes), asset.contentType]
}

describe('readAsset', () => {
  it('answers pictures with the type of their extension, whatever its case', async () => {
    expect(await textOf('patterns/assets/flow.png')).toEqual(['flow', 'image/png'])
    expect(await textOf('patterns/assets/Flow 2.SVG')).toEqual(['<svg/>', 'image/svg+xml'])
    expect(await textOf('patterns/assets/größe.jpg')).toEqual(['size', 'image/jpeg'])
  })

  it('follows a symlink that stays in the workspace', async () => {
    expect(await textOf('patterns/pictures/flow.png')).toEqual(['flow', 'image/png'])
  })

  it.each([
    '',
    '/',
    '.',
    '..',
    'seriatim.yaml',
    'patterns/one.md',
    'patterns/.png',
    'patterns/folder.png',
    'patterns/none.png',
    '../secret.png',
    'patterns/../../secret.png',
    '../writing-not/secret.png',
    '/etc/hostname.png',
    'patterns//assets/flow.png',
    'patterns/./assets/flow.png',
    'C:/secret.png',
    'patterns\\assets\\flow.png',
    '..\\secret.png',
    'patterns/assets/flow.png\0.png',
    'patterns/assets/flow.png/',
    '.seriatim/history/old.png',
    '.SERIATIM/history/old.png',
    '.git/old.png',
    'patterns/out.png',
    'patterns/near.png',
    'patterns/up/writing-not/secret.png',
    'patterns/up/secret.png',
    'patterns/text.png',
    'patterns/own/history/old.png',
    'patterns/one.md::$DATA.png',
  ])('has nothing at %j', async (path) => {
    expect(await textOf(path)).toBeNull()
  })

  it('never answers what is not an asset of the workspace, for any path', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '',
        'secret.png',
        'patterns',
        'up',
        'own',
        '.seriatim',
        'history',
        'old.png',
        'out.png',
      ),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 7 }),
        fc.constantFrom('/', '\\', '//'),
        async (parts, between) => {
          const answer = await textOf(parts.join(between))
          expect(answer?.[0]).not.toBe(secret)
        },
      ),
      { numRuns: process.env['SERIATIM_FULL'] === '1' ? 10_000 : 300 },
    )
  })
})
