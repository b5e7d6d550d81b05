import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path/posix'
import { type Layer, layerTable, openFiles, singleDoors, testPackages } from './layer-table.ts'
import { type FoundImport, type ScannedFile, scanImports } from './scan-imports.ts'

/** Files by their path under `src/`, with `/` between parts. */
export type SourceTree = ReadonlyMap<string, string>

export interface Violation {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** The layer of a file, or of the thing that a `#…` import names; undefined where no row covers it. */
export function layerOf(path: string): Layer | undefined {
  const covering = layerTable.filter(({ folder }) => path.startsWith(`${folder}/`))
  return covering.toSorted((a, b) => b.folder.length - a.folder.length)[0]
}

export const isTestFile = (path: string): boolean => /\.test\.tsx?$|(?:^|\/)testing\//.test(path)

function packageAllowed(specifier: string, allowed: readonly string[]): boolean {
  return allowed.some((name) =>
    name.endsWith('/*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  )
}

function nodeModuleOf(specifier: string): string | null {
  if (specifier.startsWith('node:')) return specifier.slice('node:'.length)
  return builtinModules.includes(specifier) ? specifier : null
}

function refusal(file: string, layer: Layer, found: FoundImport): string | null {
  const { specifier } = found
  const test = isTestFile(file)

  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier)
    if (target.startsWith('../')) return openFiles.includes(target.slice(3)) ? null : 'leaves src'
    return layerOf(target)?.folder === layer.folder ? null : 'leaves its layer by a relative path; use #…'
  }
  if (specifier.startsWith('#')) {
    if (specifier.startsWith('#resources/')) return null
    const target = layerOf(specifier.slice(1))
    if (target === undefined) return 'names no layer of the table'
    if (target.folder === layer.folder || layer.layers.includes(target.folder)) return null
    if (layer.typesOf?.includes(target.folder) === true) {
      return found.typeOnly ? null : `may import only types of ${target.folder}`
    }
    return `may not import ${target.folder}`
  }
  const nodeModule = nodeModuleOf(specifier)
  if (nodeModule !== null) {
    if (test || layer.node.kind === 'all') return null
    if (layer.node.kind === 'none') return 'may not use Node'
    const root = nodeModule.split('/')[0] ?? nodeModule
    return layer.node.modules.includes(root) ? `may not use node:${root}` : null
  }
  const allowed = test ? [...layer.packages, ...testPackages] : layer.packages
  return packageAllowed(specifier, allowed) ? null : `may not import the package ${specifier}`
}

/** Every import of the tree that the table refuses. */
export function checkLayers(tree: SourceTree): readonly Violation[] {
  const violations: Violation[] = []
  const makers = new Map<string, Set<string>>()

  for (const [file, text] of tree) {
    const layer = layerOf(file)
    if (layer === undefined) {
      violations.push({ file, line: 1, message: 'lies in no layer of the table' })
      continue
    }
    const scanned = scanImports(file, text)
    for (const line of scanned.computed) {
      violations.push({ file, line, message: 'imports a computed address, which nothing can check' })
    }
    for (const found of scanned.imports) {
      const why = refusal(file, layer, found)
      if (why !== null) violations.push({ file, line: found.line, message: `${found.specifier}: ${why}` })
    }
    violations.push(...forbiddenDoors(file, scanned))
    for (const name of scanned.constructed) makers.set(name, (makers.get(name) ?? new Set()).add(file))
  }

  for (const { name, bars, file: only } of singleDoors) {
    const files = [...(makers.get(name) ?? [])].filter((file) => !isTestFile(file))
    if (bars !== 'new' || (only === null && files.length <= 1)) continue
    for (const file of files) {
      if (file !== only) violations.push({ file, line: 1, message: `one file alone may make a ${name}` })
    }
  }
  return violations
}

function forbiddenDoors(file: string, scanned: ScannedFile): readonly Violation[] {
  return singleDoors
    .filter(({ bars, file: only }) => bars === 'import' && file !== only)
    .flatMap(({ name, file: only }) =>
      scanned.imports
        .filter(
          ({ specifier, names, typeOnly }) => specifier === 'electron' && names.includes(name) && !typeOnly,
        )
        .map(({ line }) => ({ file, line, message: `${name} belongs to ${only ?? 'one file'} alone` })),
    )
}

/** Files that import one another in a ring, each ring once, types counted too. */
export function findCycles(tree: SourceTree): readonly (readonly string[])[] {
  const edges = new Map<string, readonly string[]>()
  for (const [file, text] of tree) {
    const targets = scanImports(file, text).imports.map(({ specifier }) =>
      resolveInTree(file, specifier, tree),
    )
    edges.set(
      file,
      targets.filter((target) => target !== null),
    )
  }
  const rings: (readonly string[])[] = []
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(file)
    if (seen >= 0) {
      rings.push([...trail.slice(seen), file])
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of edges.keys()) walk(file, [])
  return rings
}

function resolveInTree(from: string, specifier: string, tree: SourceTree): string | null {
  const bare = specifier.split('?')[0] ?? specifier
  if (bare.startsWith('.')) {
    const target = normalize(join(dirname(from), bare))
    return tree.has(target) ? target : null
  }
  if (!bare.startsWith('#')) return null
  const named = bare.slice(1)
  return [named, `${named}.ts`, `${named}.tsx`].find((path) => tree.has(path)) ?? null
}
