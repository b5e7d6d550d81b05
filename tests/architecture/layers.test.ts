import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLayers, findCycles, layerOf } from './check-layers.ts'
import { layerTable, singleDoors } from './layer-table.ts'
import { readTree, repository } from './read-tree.ts'

const source = readTree(join(repository, 'src'), /\.tsx?$/)

/** The path of a planted file that lies in the given layer and nowhere deeper. */
const plantIn = (folder: string): string => `${folder}/planted-file.ts`

describe('the layers of src', () => {
  it('holds source to judge', () => {
    expect(source.size).toBeGreaterThan(50)
  })

  it('has a row of the table for every file', () => {
    expect([...source.keys()].filter((path) => layerOf(path) === undefined)).toEqual([])
  })

  it('imports only what the table allows', () => {
    expect(checkLayers(source)).toEqual([])
  })

  it('has no ring of files that import one another', () => {
    expect(findCycles(source).map((ring) => ring.join(' → '))).toEqual([])
  })
})

describe('the checker', () => {
  const syntaxes = {
    'a static import': (what: string) => `import * as planted from '${what}'\nexport const use = planted`,
    'a dynamic import': (what: string) => `export const planted = await import('${what}')`,
    'a re-export': (what: string) => `export * from '${what}'`,
    'an import for its effect': (what: string) => `import '${what}'`,
    'a required module': (what: string) => `export const planted = require('${what}')`,
  }

  for (const { folder, forbidden, typesOf } of layerTable) {
    for (const [syntax, write] of Object.entries(syntaxes)) {
      it(`refuses ${forbidden} in src/${folder} by ${syntax}`, () => {
        const found = checkLayers(new Map([[plantIn(folder), write(forbidden)]]))
        expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(forbidden)])
      })
    }

    it(`${typesOf === undefined ? 'refuses' : 'lets in'} the same as a mere type in src/${folder}`, () => {
      const plants = [
        `import type { Planted } from '${forbidden}'`,
        `export type Planted = import('${forbidden}').X`,
      ]
      for (const text of plants) {
        expect(checkLayers(new Map([[plantIn(folder), text]]))).toHaveLength(typesOf === undefined ? 1 : 0)
      }
    })
  }

  it('refuses a relative path into another layer, a computed address and a file outside every layer', () => {
    const tree = new Map([
      ['core/workspace/a.ts', `import { x } from '../storage/b.ts'`],
      ['backend/a.ts', `import { x } from '../core/workspace/b.ts'`],
      ['backend/b.ts', 'export const load = (name: string) => import(`#core/${name}`)'],
      ['stray/a.ts', 'export const x = 1'],
    ])
    expect(checkLayers(tree).map(({ file }) => file)).toEqual([...tree.keys()])
  })

  it('is not fooled by comments and strings', () => {
    const text = `// import 'electron'\nexport const said = "import x from 'node:fs'" /* require('ws') */`
    expect(checkLayers(new Map([['shared/a.ts', text]]))).toEqual([])
  })

  it('guards every single door', () => {
    const opened = singleDoors.map(({ name, bars, file }) => {
      const open = (path: string): [string, string] => [
        path,
        bars === 'import'
          ? `import { ${name} } from 'electron'\nexport const door = ${name}`
          : `import { ${name} } from 'electron'\nexport const door = new ${name}()`,
      ]
      const right = open(file ?? 'main/one.ts')
      expect(checkLayers(new Map([right]))).toEqual([])
      return checkLayers(new Map([right, open('main/other.ts')])).map((violation) => violation.file)
    })
    expect(opened).toEqual(
      singleDoors.map(({ bars }) =>
        bars === 'import' ? ['main/other.ts'] : ['main/one.ts', 'main/other.ts'],
      ),
    )
  })

  it('sees a ring, also one of types', () => {
    const tree = new Map([
      ['core/a/one.ts', `import type { Two } from '#core/a/two'`],
      ['core/a/two.ts', `import { three } from './three.ts'`],
      ['core/a/three.ts', `import { one } from './one.ts'`],
    ])
    expect(findCycles(tree)).toEqual([['core/a/one.ts', 'core/a/two.ts', 'core/a/three.ts', 'core/a/one.ts']])
  })
})
