import { parseSync } from 'vite'

/** One import of a file, whatever its syntax. */
export interface FoundImport {
  readonly specifier: string
  /** True where only types cross, so nothing is left of it at run time. */
  readonly typeOnly: boolean
  /** Imported names as the other module calls them; empty for the whole module. */
  readonly names: readonly string[]
  readonly line: number
}

export interface ScannedFile {
  readonly imports: readonly FoundImport[]
  /** Lines of `import(…)` and `require(…)` whose address is computed, and so cannot be checked. */
  readonly computed: readonly number[]
  /** True when every statement is an import or a re-export, and at least one is a re-export. */
  readonly barrel: boolean
  /** Names that appear after `new`. */
  readonly constructed: readonly string[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function literal(value: unknown): string | null {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string'
    ? value['value']
    : null
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string'
    ? value['name']
    : null
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** Reads every import of one TypeScript file with a real parser: comments and strings do not count. */
export function scanImports(path: string, text: string): ScannedFile {
  const parsed = parseSync(path, text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' })
  const [broken] = parsed.errors
  if (broken !== undefined) throw new Error(`${path} cannot be parsed: ${broken.message}`)

  const imports: FoundImport[] = []
  const computed: number[] = []
  const constructed: string[] = []
  const lineOf = (node: Node): number => text.slice(0, node.start).split('\n').length
  const add = (node: Node, source: unknown, typeOnly: boolean, names: readonly string[] = []): void => {
    const specifier = literal(source)
    if (specifier === null) computed.push(lineOf(node))
    else imports.push({ specifier, typeOnly, names, line: lineOf(node) })
  }

  const visit = (node: Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration': {
        if (node['source'] === null || node['source'] === undefined) break
        const specifiers = nodesIn(node['specifiers'])
        const kinds = [node, ...specifiers].map((each) => each['importKind'] ?? each['exportKind'])
        const typeOnly =
          kinds[0] === 'type' || (specifiers.length > 0 && kinds.slice(1).every((kind) => kind === 'type'))
        const names = specifiers
          .map((each) => nameOf(each['imported'] ?? each['local']))
          .filter((name) => name !== null)
        add(node, node['source'], typeOnly, names)
        break
      }
      case 'ExportAllDeclaration':
        add(node, node['source'], node['exportKind'] === 'type')
        break
      case 'ImportExpression':
        add(node, node['source'], false)
        break
      case 'TSImportType':
        add(node, node['source'], true)
        break
      case 'TSExternalModuleReference':
        add(node, node['expression'], false)
        break
      case 'CallExpression':
        // An ES module has no `require`; a computed one is some function of the file's own.
        if (nameOf(node['callee']) === 'require' && literal(nodesIn(node['arguments'])[0]) !== null) {
          add(node, nodesIn(node['arguments'])[0], false)
        }
        break
      case 'NewExpression': {
        const made = nameOf(node['callee'])
        if (made !== null) constructed.push(made)
        const [first, second] = nodesIn(node['arguments'])
        // `new URL('./worker.ts', import.meta.url)` is how bundlers are told of a worker.
        const address = literal(first)
        if (made === 'URL' && address?.startsWith('.') && second?.type === 'MemberExpression') {
          if (/\.tsx?$/.test(address)) add(node, first, false)
        }
        break
      }
    }
    for (const child of Object.values(node)) {
      if (isNode(child)) visit(child)
      else for (const each of nodesIn(child)) visit(each)
    }
  }

  const body = nodesIn(parsed.program.body)
  for (const node of body) visit(node)

  const reExports = body.filter(
    (node) =>
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && (node['source'] ?? null) !== null),
  )
  const others = body.filter((node) => node.type !== 'ImportDeclaration' && !reExports.includes(node))
  return { imports, computed, constructed, barrel: reExports.length > 0 && others.length === 0 }
}
