import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import { createNodeFileSystem } from '#core/storage/node-file-system'
import { fullRun as full } from '../product/full-run.ts'
import { operations } from './operations.ts'

const home = mkdtempSync(join(tmpdir(), 'seriatim-strace-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const script = fileURLToPath(new URL('killed-process.ts', import.meta.url))
const hasStrace = spawnSync('strace', ['-V']).status === 0

/** What the kernel is told to do to calls of the process, beneath everything that is ours. */
const injections = [
  'fsync:error=EIO:when=1',
  'fsync:error=EIO:when=2',
  'fsync:error=EIO:when=3+',
  'rename:error=EBUSY:when=1',
  'rename:signal=KILL:when=1',
  'fsync:signal=KILL:when=2',
  'link:error=EIO:when=1',
] as const

const files = ['letters/one.md', 'letters/two/index.md', 'letters/three.md', 'letters/series.yaml'] as const

describe('the kernel itself', () => {
  it('finds the same as the wrapper where strace can inject: old or new, and never a false success', async () => {
    if (!hasStrace) return console.info('strace is not here: its runs were not made')
    let runs = 0
    for (const operation of operations.filter(({ name }) => name === 'a save' || name === 'a reorder')) {
      for (const injection of full ? injections : injections.slice(0, 2)) {
        const root = mkdtempSync(join(home, 'w-'))
        for (const [path, content] of Object.entries(operation.before)) {
          mkdirSync(join(root, dirname(path)), { recursive: true })
          writeFileSync(join(root, path), content)
        }
        const { status } = spawnSync(
          'strace',
          [
            '-f',
            '-qq',
            '-o',
            '/dev/null',
            '-e',
            `inject=${injection}`,
            process.execPath,
            script,
            operation.name,
            root,
            '-1',
          ],
          { stdio: 'ignore' },
        )
        await recoverJournal(createNodeFileSystem(), root)
        for (const file of files) {
          const now = readFileSync(join(root, file), 'utf8')
          const allowed =
            status === 0 ? [operation.after[file]] : [operation.before[file], operation.after[file]]
          expect(allowed, `${operation.name}, ${injection}, ${file}`).toContain(now)
        }
        runs += 1
      }
    }
    console.info(`${runs} runs under strace, 0 bad`)
  })
})
