import type { OxlintOverride } from 'oxlint'
import { type Layer, layerTable, openFiles, singleDoors, testPackages } from './layer-table.ts'

/** How deep under `src/` a file may lie for its relative imports to be checked by the linter too. */
const deepest = 6

type Pattern =
  | { readonly group: string[]; readonly message: string }
  | { readonly regex: string; readonly allowTypeImports: true; readonly message: string }

interface BarredName {
  readonly name: string
  readonly importNames: string[]
  readonly message: string
}

const packageGlobs = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.endsWith('/*') ? [`${name}*`] : [name, `${name}/**`]))

/** Layers that lie inside another and have rows of their own. */
const innerLayers = (folder: string): readonly string[] =>
  layerTable.map((layer) => layer.folder).filter((other) => other.startsWith(`${folder}/`))

/**
 * The linter matches patterns in order, the last one wins: first everything is barred, then what the
 * row allows is let in. Globs and plain prefixes only: a look-ahead would match nothing without a word.
 */
function layerPatterns(layer: Layer, depth: number, test: boolean): readonly Pattern[] {
  const message = `src/${layer.folder} may not import this: see tests/architecture/layer-table.ts.`
  const visible = [layer.folder, ...layer.layers]
  const typesOf = layer.typesOf ?? []
  const outside = '../'.repeat(depth - layer.folder.split('/').length + 1)
  const closed = visible.flatMap(innerLayers).filter((folder) => !visible.includes(folder))
  const node = test || layer.node.kind !== 'none' ? ['node:*', 'node:*/**'] : []
  const closedNode = !test && layer.node.kind === 'except' ? layer.node.modules : []

  const allowed = [
    './**',
    '../**',
    '#resources/**',
    ...[...visible, ...typesOf].map((folder) => `#${folder}/**`),
    ...packageGlobs(test ? [...layer.packages, ...testPackages] : layer.packages),
    ...node,
  ]
  const group = [
    '**',
    ...allowed.map((glob) => `!${glob}`),
    `${outside}**`,
    ...openFiles.map((file) => `!**/${file}`),
    ...closed.map((folder) => `#${folder}/**`),
    ...closedNode.flatMap((name) => [`node:${name}`, `node:${name}/**`]),
  ]
  // These come first: what a later group lets in, the linter takes as settled.
  const onlyTypes = typesOf.map((folder) => ({
    regex: `^#${folder}/`,
    allowTypeImports: true as const,
    message,
  }))
  return [...onlyTypes, { group, message }]
}

/** The names that no file of this layer may import, but for the one whose door it is. */
function barredNames(file: string | null): readonly BarredName[] {
  return singleDoors
    .filter((door) => door.bars === 'import' && (file === null || door.file !== file))
    .map((door) => ({
      name: 'electron',
      importNames: [door.name],
      message: `${door.name} belongs to src/${door.file ?? 'one file'} alone.`,
    }))
}

const override = (
  files: string,
  patterns: readonly Pattern[],
  paths: readonly BarredName[] = [],
): OxlintOverride => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [...patterns], paths: [...paths] }] },
})

/** The layer table as overrides of the linter, one for each row and depth; a later one replaces an earlier. */
export function layerOverrides(): OxlintOverride[] {
  // Outer folders first, so that core/markdown replaces core.
  const rows = layerTable.toSorted((a, b) => a.folder.split('/').length - b.folder.split('/').length)
  return rows.flatMap((layer) => {
    const own = layer.folder.split('/').length
    const depths = Array.from({ length: deepest - own + 1 }, (_, extra) => own + extra)
    return depths.flatMap((depth) => {
      const folder = `src/${layer.folder}/${'*/'.repeat(depth - own)}`
      const patterns = layerPatterns(layer, depth, false)
      const doors = singleDoors
        .map(({ file }) => file)
        .filter(
          (file) =>
            file !== null && file.startsWith(`${layer.folder}/`) && file.split('/').length === depth + 1,
        )
      return [
        override(`${folder}*.{ts,tsx}`, patterns, barredNames(null)),
        override(`${folder}*.test.{ts,tsx}`, layerPatterns(layer, depth, true)),
        ...doors.map((file) => override(`src/${file}`, patterns, barredNames(file))),
      ]
    })
  })
}
