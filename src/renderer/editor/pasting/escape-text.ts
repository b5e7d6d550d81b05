import { inlineMathLength } from '#core/markdown/math-rule'

const address = /https?:\/\/[^\s<>]+|(?<=^|[\s(])www\.[^\s<>]+/g
/** Signs that would be read as marks where the address is not read as one. */
const marks = /[*_`[\]\\~&$]/

/** Text as it must stand in Markdown to be read as itself, within a line. */
export function escapeText(text: string): string {
  const parts: string[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    parts.push(escapeMarks(text.slice(at, index)), whole(found))
    at = index + found.length
  }
  return withoutMath([...parts, escapeMarks(text.slice(at))])
}

/** The same in the text of a link, where no address is one. */
export function escapeLinkText(text: string): string {
  return withoutMath([escapeMarks(text)])
}

/** Addresses are links by themselves, and a backslash would be part of one. */
function whole(found: string): string {
  return marks.test(found) && found.startsWith('http') ? `<${found}>` : found
}

/** The same at the start of a line, where marks of blocks are read. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+*](?=\s|$)|[-=]{2,}\s*$|>|`{3}|~{3}|:{3}|:(?=\s))/, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)](?=\s|$))/, String.raw`$1\$2`)
}

function escapeMarks(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*[\]]/g, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/<(?=[a-z/!?])/gi, String.raw`\<`)
    .replace(/&(?=#?[a-z0-9]+;)/gi, String.raw`\&`)
    .replace(/~(?=~)/g, String.raw`\~`)
    .replace(/\{(?=\{)/g, String.raw`\{`)
}

/** Joins text and addresses, in turn. A dollar that is escaped may leave another that opens a formula: all or none. */
function withoutMath(parts: readonly string[]): string {
  const text = parts.join('')
  if (!holdsMath(text)) return text
  return parts.map((part, at) => (at % 2 === 0 ? part.replaceAll('$', String.raw`\$`) : part)).join('')
}

function holdsMath(text: string): boolean {
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1))
    if (inlineMathLength(text, at, text.length) > 0) return true
  return false
}
