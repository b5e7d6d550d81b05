import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { openOn, storyHosts } from './hosts.ts'
import { expectOnDisk } from './open-app.ts'
import { sharedBrowser } from './shared-browser.ts'

const folders = temporaryFolders()
const browser = sharedBrowser()
const series = 'architecture-patterns'
const article = `${series}/cqrs.md`

function git(workspace: string, ...words: readonly string[]): void {
  const author = ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'core.autocrlf=false']
  execFileSync('git', [...author, ...words], { cwd: workspace, stdio: 'pipe' })
}

/** Ways in which other programs write a file; each makes `was` into `becomes`. */
const ways: Readonly<Record<string, (file: string, text: string) => void>> = {
  'in place': (file, text) => writeFileSync(file, text),
  'by rename': (file, text) => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  },
  'with size and time as they were': (file, text) => {
    const { atime, mtime } = statSync(file)
    writeFileSync(file, text)
    utimesSync(file, atime, mtime)
  },
}

describe.each(storyHosts('browser'))('other programs write while an author types (%s)', (host) => {
  it('and no key and no change of theirs is lost, and nothing is asked', async () => {
    const workspace = folders.sample()
    git(workspace, 'init', '--quiet', '--initial-branch=main')
    git(workspace, 'add', '.')
    git(workspace, 'commit', '--quiet', '-m', 'Begin')
    git(workspace, 'checkout', '--quiet', '-b', 'other')
    const file = join(workspace, article)
    const edit = (was: string, becomes: string, write = ways['in place']): void => {
      const text = readFileSync(file, 'utf8')
      expect(text).toContain(was)
      write?.(file, text.replace(was, becomes))
    }
    edit('## Living in the gap', '## Living within the gap')
    const manifest = join(workspace, series, 'series.yaml')
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(/^( +title: )Interface patterns$/m, '$1The faces'),
    )
    git(workspace, 'commit', '--quiet', '-am', 'On another branch')
    git(workspace, 'checkout', '--quiet', 'main')

    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    await app.open('12', 'CQRS Pattern')
    const typed: string[] = []
    const [first, second] = ['## The write side', '## The read side']
    const edits = [
      ['in place', first, `${first} of it`],
      ['by rename', second, `${second} of it`],
      ['with size and time as they were', `${first} of it`, '## THE WRITE SIDE OF IT'],
    ] as const
    for (const [way, was, becomes] of edits) {
      await app.typeAtEnd(`\nTyped beside an edit ${way}.`)
      edit(was, becomes, ways[way])
      typed.push(`Typed beside an edit ${way}.`)
      await expectOnDisk(
        workspace,
        article,
        (text) => text.includes(typed.at(-1) ?? '') && text.includes(becomes),
      )
    }
    git(workspace, 'commit', '--quiet', '-am', 'What is there')
    git(workspace, 'branch', '--quiet', 'third')
    git(workspace, 'merge', '--quiet', '--no-edit', 'other')
    await expect.poll(() => page.getByText('The faces').count()).toBeGreaterThan(0)
    await app.typeAtEnd('\nTyped beside a checkout.')
    git(workspace, 'checkout', '--quiet', 'third')
    typed.push('Typed beside a checkout.')
    await expectOnDisk(workspace, article, (text) => text.includes('## Living in the gap'))
    await expectOnDisk(workspace, article, (text) => typed.every((words) => text.includes(words)))
    const now = readFileSync(file, 'utf8')
    expect(
      ['## THE WRITE SIDE OF IT', '## The read side of it'].filter((words) => !now.includes(words)),
    ).toEqual([])
    expect(await page.getByRole('button', { name: 'Compare' }).count()).toBe(0)
    expect(await page.getByRole('alertdialog').count()).toBe(0)
    await app.close()
  })

  it('and two who move articles at once get one order, without marks of a conflict', async () => {
    const workspace = folders.sample()
    const manifest = join(workspace, series, 'series.yaml')
    const text = readFileSync(manifest, 'utf8')
    const order = (of: string): readonly string[] =>
      [...of.matchAll(/^ *- path: (\S+)$/gm)].map(([, path = '']) => path)
    const app = await openOn(host, browser(), { home: folders.make(), workspace })
    const { page } = app
    await app.row('12', 'CQRS Pattern').focus()
    // Theirs, a moment before ours: the first article goes behind the third.
    const [first = ''] = /^ +- path: strategy-pattern\.md\n +section: core\n/m.exec(text) ?? []
    const third = '  - path: consistency-patterns.md\n    section: core\n'
    writeFileSync(manifest, text.replace(first, '').replace(third, third + first))
    await page.keyboard.press('Alt+ArrowUp')
    const wanted = order(text).filter((path) => path !== 'strategy-pattern.md' && path !== 'cqrs.md')
    wanted.splice(2, 0, 'strategy-pattern.md')
    wanted.splice(10, 0, 'cqrs.md')
    await expect.poll(() => order(readFileSync(manifest, 'utf8'))).toEqual(wanted)
    expect(readFileSync(manifest, 'utf8')).not.toMatch(/[<>=]{7}/)
    expect(readFileSync(manifest, 'utf8')).toContain('# A folder article: its picture lies beside it.')
    await app.row('11', 'CQRS Pattern').waitFor()
    await app.row('03', 'Strategy Design Pattern').waitFor()
    await app.close()
  })
})
