/** How a scalar is written: as it is, or between quotes. */
export type ScalarStyle = 'plain' | 'single' | 'double'

export interface ScalarPlace {
  /** The style that stood there; kept where the text can be written in it. */
  readonly style: ScalarStyle
  /** Inside `[…]` or `{…}`, where commas and brackets end a plain scalar. */
  readonly inFlow: boolean
  /** The key holds a day: an ISO day stays plain, which every other tool reads as a day too. */
  readonly isDay: boolean
}

const unsafeStart = /^[\s\-?:,[\]{}#&*!|>'"%@`]/
const flowMark = /[,[\]{}]/
const unsafeInside = /:\s|\s#|:$|\s$/
/** Control characters, line ends and halves of characters are only safe as escapes. */
const needsEscape = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Cs}/u
/** Words and figures that some YAML reader would turn into something else than text. */
const otherThanText = /^(?:null|~|true|false|y|n|yes|no|on|off|[-+.]?(?:inf|nan)|[-+.\d][-+.\d_:a-fox]*)$/i
const day = /^\d{4}-\d{2}-\d{2}$/

/** Writes a text as one line of YAML, in the style of its place where that keeps its meaning. */
export function writeYamlScalar(text: string, { style, inFlow, isDay }: ScalarPlace): string {
  if (needsEscape.test(text)) return doubleQuoted(text)
  if (style === 'single') return `'${text.replaceAll("'", "''")}'`
  if (style === 'plain' && ((isDay && day.test(text)) || isPlain(text, inFlow))) return text
  return doubleQuoted(text)
}

function isPlain(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    !unsafeStart.test(text) &&
    !unsafeInside.test(text) &&
    !otherThanText.test(text) &&
    !(inFlow && flowMark.test(text))
  )
}

/** JSON's strings are YAML's, but for signs that end a line or a stream in YAML alone. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped)
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
