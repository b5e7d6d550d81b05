import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'

/** Line and column from 1 in the file. */
export interface YamlPlace {
  readonly line: number
  readonly column: number
}

/** A key of the wrong type, or a place that could not be parsed. */
export interface YamlFault extends YamlPlace {
  readonly message: string
  /** The key of the mapping that says something of the wrong type; null for what else is wrong. */
  readonly key: string | null
}

/**
 * Reads single keys of a YAML mapping loosely: a key of the wrong type is a fault and reads as absent.
 * Nothing of the source is changed or lost.
 */
export interface YamlReader {
  readonly document: Document.Parsed
  /** The mapping, or null when the source holds something else. */
  readonly map: YAMLMap | null
  /** Places that could not be parsed; the keys around them may still be readable. */
  readonly errors: readonly YamlFault[]
  /** Keys of the wrong type met so far. */
  readonly faults: readonly YamlFault[]
  string(key: string): string | null
  boolean(key: string): boolean | null
  /** A finite number within the bounds. */
  number(key: string, bounds: { readonly min: number; readonly max: number }): number | null
  /** The same for whole numbers. */
  whole(key: string, bounds: { readonly min: number; readonly max: number }): number | null
  oneOf<T extends string>(key: string, values: readonly T[]): T | null
  strings(key: string): readonly string[]
  /** A calendar day, `YYYY-MM-DD`, as written; a time behind it is passed over. */
  day(key: string): string | null
  /** The items of a list, unread. */
  items(key: string): readonly Node[] | null
  faultAt(node: Node | null | undefined, message: string): void
  /** Where the value of a key stands, or would stand; null where there is no such key. */
  placeOf(key: string): YamlPlace | null
}

/** `lineOffset`: lines of the file before the YAML, for frontmatter. YAML 1.2: `no` and dates are text. */
export function readYaml(source: string, lineOffset = 0): YamlReader {
  const lines = new LineCounter()
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const map = isMap(document.contents) ? document.contents : null
  const faults: YamlFault[] = []
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) }
  }
  const errors = document.errors.map((error) => ({
    message: error.message,
    key: null,
    ...place(error.pos[0]),
  }))
  if (
    map === null &&
    document.contents !== null &&
    errors.length === 0 &&
    !isEmptyScalar(document.contents)
  ) {
    errors.push({
      message: 'it is not a list of keys and values',
      key: null,
      line: 1 + lineOffset,
      column: 1,
    })
  }

  const wrong = (key: string | null, node: Node | null | undefined, message: string): void => {
    faults.push({ message, key, ...place(node?.range?.[0] ?? 0) })
  }
  const scalar = <T>(key: string, wanted: string, read: (value: unknown) => T | null): T | null => {
    const node = map?.get(key, true)
    if (node === undefined || (isScalar(node) && node.value === null)) return null
    const value = isScalar(node) ? read(node.value) : null
    if (value === null) wrong(key, node, `"${key}" should be ${wanted}`)
    return value
  }
  const items: YamlReader['items'] = (key) => {
    const node = map?.get(key, true)
    if (node === undefined || (isScalar(node) && node.value === null)) return null
    if (isSeq<Node>(node)) return node.items
    wrong(key, node, `"${key}" should be a list`)
    return null
  }

  return {
    document,
    map,
    errors,
    faults,
    string: (key) => scalar(key, 'text', (value) => (typeof value === 'string' ? value : null)),
    boolean: (key) => scalar(key, 'true or false', (value) => (typeof value === 'boolean' ? value : null)),
    number: (key, { min, max }) =>
      scalar(key, `a number from ${min} to ${max}`, (value) =>
        typeof value === 'number' && value >= min && value <= max ? value : null,
      ),
    whole: (key, { min, max }) =>
      scalar(key, `a whole number from ${min} to ${max}`, (value) =>
        Number.isInteger(value) && typeof value === 'number' && value >= min && value <= max ? value : null,
      ),
    oneOf: (key, values) =>
      scalar(key, `one of ${values.join(', ')}`, (value) => values.find((one) => one === value) ?? null),
    day: (key) =>
      scalar(key, 'a day like 2026-03-12', (value) => (typeof value === 'string' ? dayOf(value) : null)),
    strings: (key) =>
      (items(key) ?? []).flatMap((item) => {
        if (isScalar(item) && typeof item.value === 'string') return [item.value]
        wrong(key, item, `"${key}" should be a list of texts`)
        return []
      }),
    items,
    faultAt: (node, message) => wrong(null, node, message),
    placeOf: (key) => {
      const node = map?.get(key, true)
      return node === undefined ? null : place(node.range?.[0] ?? 0)
    },
  }
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === '')
}

function dayOf(value: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(value)
  if (day === null) return null
  const iso = value.slice(0, 10)
  const time = Date.parse(`${iso}T00:00:00Z`)
  // Date.parse rolls 31 February over into March; a day that does not come back is none.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}
