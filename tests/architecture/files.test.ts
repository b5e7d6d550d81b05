import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allowedBarrels, bannedFileName, bannedWords, longestFile } from './layer-table.ts'
import { readTree, repository } from './read-tree.ts'
import { scanImports } from './scan-imports.ts'

const source = readTree(join(repository, 'src'), /\.(?:tsx?|css)$/)
const code = new Map([...source].filter(([path]) => /\.tsx?$/.test(path)))
const ours = new Map([
  ...[...source].map(([path, text]): [string, string] => [`src/${path}`, text]),
  ...['tests', 'scripts'].flatMap((folder) =>
    [...readTree(join(repository, folder), /\.tsx?$/)].map(([path, text]): [string, string] => [
      `${folder}/${path}`,
      text,
    ]),
  ),
])

const lines = (text: string): number => text.replace(/\n$/, '').split('\n').length

describe('the files of the repository', () => {
  it(`are at most ${longestFile} lines long`, () => {
    const long = [...ours].filter(([, text]) => lines(text) > longestFile)
    expect(long.map(([path, text]) => `${path}: ${lines(text)}`)).toEqual([])
  })

  it('are named in kebab-case after what they hold', () => {
    const names = [...ours.keys()].filter(
      (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(basename(path)),
    )
    expect(names).toEqual([])
    expect(
      [...ours.keys()].filter((path) => path.split('/').some((part) => bannedFileName.test(part))),
    ).toEqual([])
  })

  it('are no barrels, the index of the contract apart', () => {
    const barrels = [...code].filter(([path, text]) => scanImports(path, text).barrel).map(([path]) => path)
    expect(barrels.filter((path) => !allowedBarrels.includes(path))).toEqual([])
  })

  it('do not know, under src, the tests that run them', () => {
    const telling = [...source].filter(
      ([path, text]) => !/\.test\.tsx?$/.test(path) && bannedWords.some((word) => word.test(text)),
    )
    expect(telling.map(([path]) => path)).toEqual([])
  })

  it('belong to one TypeScript project per runtime', () => {
    const projects = ['isomorphic', 'node', 'renderer'].map((name) => `tsconfig.${name}.json`)
    expect(projects.filter((name) => !existsSync(join(repository, name)))).toEqual([])
  })

  it('would be refused if they broke these rules', () => {
    expect(lines('x\n'.repeat(longestFile + 1))).toBeGreaterThan(longestFile)
    expect(
      ['path-utils.ts', 'utils', 'helpers.ts', 'window-manager.ts'].every((n) => bannedFileName.test(n)),
    ).toBe(true)
    expect(['utilise.ts', 'help-page.ts'].some((n) => bannedFileName.test(n))).toBe(false)
    expect(scanImports('a.ts', `export * from './b.ts'\nexport { c } from './c.ts'`).barrel).toBe(true)
    expect(scanImports('a.ts', `export { c } from './c.ts'\nexport const d = 1`).barrel).toBe(false)
    expect(bannedWords.some((word) => word.test('tests/electron-double'))).toBe(true)
  })
})
