import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import { createDiskStorage } from '#core/storage/disk-storage'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import { isTemporaryName } from '#core/storage/temporary-name'
import { fullRun as full } from '../product/full-run.ts'
import { type Files, type Operation, sorted } from './operation.ts'
import { operations } from './operations.ts'

/** A disk of half a megabyte, where this process may mount one; null elsewhere. */
function mountSmallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'seriatim-small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', place]).status === 0
  if (mounted) return place
  rmSync(place, { recursive: true })
  return null
}

const disk = mountSmallDisk()
afterAll(() => {
  if (disk === null) return
  spawnSync('umount', [disk])
  rmSync(disk, { recursive: true })
})

const page = 4096
const ballast = 'ballast'

async function plant(root: string, { before, prepare }: Operation): Promise<void> {
  for (const [path, content] of Object.entries(before)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  await prepare?.(createNodeFileSystem(), root)
}

/** Fills the disk until so many pages are left. */
function leave(place: string, pages: number): void {
  const { bavail, bsize } = statfsSync(place)
  const size = bavail * bsize - pages * page
  if (size > 0) writeFileSync(join(place, ballast), new Uint8Array(size))
}

function treeAt(root: string): Files {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTemporaryName(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.seriatim'))
  return sorted(Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')])))
}

describe.each(operations)('$name, on a small disk that is full', (operation) => {
  const allowed = [operation.before, ...(operation.between ?? []), operation.after].map(sorted)

  it('is done or not done, says why, and goes through once there is room', async () => {
    if (disk === null) return console.info('no small disk can be mounted here: these runs were not made')
    let refused = 0
    for (let pages = 0; pages < 40; pages += full ? 1 : 6) {
      const root = mkdtempSync(join(disk, 'w-'))
      await plant(root, operation)
      leave(disk, pages)
      const outcome = await operation.run(createDiskStorage(), root).then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      if (outcome === 'done') expect(treeAt(root), `${pages} pages`).toEqual(sorted(operation.after))
      else {
        refused += 1
        expect(outcome, `${pages} pages`).toMatchObject({
          code: expect.stringMatching(/^(file\.diskFull|operation\.unfinished)$/),
          message: expect.stringMatching(/(the disk is full\. Nothing was changed|Nothing is lost)/),
        })
      }
      rmSync(join(disk, ballast), { force: true })
      await recoverJournal(createNodeFileSystem(), root)
      expect(allowed, `${pages} pages`).toContainEqual(treeAt(root))
      rmSync(root, { recursive: true })
    }
    expect(refused).toBeGreaterThan(0)
    console.info(`${operation.name}: refused ${refused} times on a full disk, 0 bad`)
  })
})

describe.each(operations)('$name, on a disk that is for reading only', (operation) => {
  it('is refused in one sentence, and every byte stays', async () => {
    if (disk === null) return console.info('no small disk can be mounted here: this run was not made')
    const root = mkdtempSync(join(disk, 'w-'))
    await plant(root, operation)
    const before = treeAt(root)
    spawnSync('mount', ['-o', 'remount,ro', disk])
    onTestFinished(() => {
      spawnSync('mount', ['-o', 'remount,rw', disk])
      // So many operations would not find room beside each other.
      rmSync(root, { recursive: true })
    })
    await expect(operation.run(createDiskStorage(), root)).rejects.toMatchObject({
      code: expect.stringMatching(/^(file\.denied|workspace\.readOnly)$/),
      message: expect.stringMatching(/nothing was changed\.$/i),
    })
    expect(treeAt(root)).toEqual(before)
  })
})
