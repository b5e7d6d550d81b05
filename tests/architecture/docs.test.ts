import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTree, repository } from './read-tree.ts'

const pages = new Map<string, string>([
  ...['README.md', 'CONTRIBUTING.md'].map((name): [string, string] => [
    name,
    readFileSync(join(repository, name), 'utf8'),
  ]),
  ...[...readTree(join(repository, 'docs'), /\.md$/)].map(([path, text]): [string, string] => [
    `docs/${path}`,
    text,
  ]),
])

/** Paths of this repository that a page names in code, without a placeholder in them. */
const namedPaths = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|tests|scripts|docs|bin|resources)\/[^`\s<>*…{}]+)`/g)].map(
    ([, path]) => path ?? '',
  )

const linkedPaths = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, path]) => path ?? '')

describe('the pages for people', () => {
  it('name only files and folders that are there', () => {
    const gone = [...pages].flatMap(([page, text]) =>
      namedPaths(text)
        .filter((path) => !existsSync(join(repository, path)))
        .map((path) => `${page}: ${path}`),
    )
    expect(gone).toEqual([])
  })

  it('link only to pages that are there', () => {
    const dead = [...pages]
      // The page about the dialect shows links of articles as examples.
      .filter(([page]) => page !== 'docs/markdown.md')
      .flatMap(([page, text]) =>
        linkedPaths(text)
          .filter((path) => !existsSync(join(repository, dirname(page), path)))
          .map((path) => `${page}: ${path}`),
      )
    expect(dead).toEqual([])
  })

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    const unknown = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/`npm (?:run )?([a-z:]+)/g)]
        .map(([, name]) => name ?? '')
        .filter(
          (name) => !['ci', 'install', 'i', 'run', 'pack'].includes(name) && !Object.hasOwn(scripts, name),
        )
        .map((name) => `${page}: ${name}`),
    )
    expect(unknown).toEqual([])
  })
})
