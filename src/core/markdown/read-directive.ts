import { calloutKind } from './callout-kinds.ts'

/** The first line of a directive, `:::name[label]{#id .class}`. */
export interface DirectiveLine {
  /** How many colons it has; a line of as many or more ends it. */
  readonly colons: number
  /** A kind of callout, or `details`. */
  readonly kind: string
  readonly label: string
  /** Where the label begins in the line. */
  readonly labelFrom: number
  readonly id: string | null
  readonly classes: readonly string[]
}

const opening = /^(:{3,})([a-z]+)/i
const attributes = /^(?:\{([^{}]*)\})?[ \t]*$/
const ownId = /^#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]*)$/u
const ownClass = /^\.([a-z_][\w-]*)$/i

/** Reads the first line of a directive, without what indents it; null where it is none that we know. */
export function readDirective(line: string): DirectiveLine | null {
  const match = opening.exec(line)
  const name = match?.[2]?.toLowerCase() ?? ''
  const kind = name === 'details' ? name : calloutKind(name)
  if (match === null || kind === null) return null
  const from = match[0].length
  const label = labelAt(line, from)
  const rest = attributes.exec(line.slice(label === null ? from : from + label.length + 2))
  if (rest === null) return null
  const parts = (rest[1] ?? '').split(/\s+/)
  return {
    colons: match[1]?.length ?? 0,
    kind,
    label: label ?? '',
    labelFrom: from + 1,
    id: parts.flatMap((part) => ownId.exec(part)?.[1] ?? [])[0]?.normalize('NFC') ?? null,
    classes: parts.flatMap((part) => ownClass.exec(part)?.[1] ?? []),
  }
}

/** What stands between the brackets that open at `from`, brackets in pairs within them; null where none do. */
function labelAt(line: string, from: number): string | null {
  let depth = 0
  for (let at = from; at < line.length; at += 1) {
    const sign = line[at]
    if (sign === '\\') at += 1
    else if (sign === '[') depth += 1
    else if (sign === ']') depth -= 1
    if (depth === 0) return at === from ? null : line.slice(from + 1, at)
  }
  return null
}

/** How many colons a line consists of, without what indents it; 0 where it is no end of a directive. */
export function endingColons(line: string): number {
  return /^(:{3,})[ \t]*$/.exec(line)?.[1]?.length ?? 0
}
