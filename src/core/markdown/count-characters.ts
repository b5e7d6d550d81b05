import { eachReadableText } from './readable-text.ts'

/** Characters of what there is to read in a body; ends of lines are none. */
export interface CharacterCounts {
  readonly characters: number
  readonly withoutSpaces: number
}

/** Counts the characters of the same text that words are counted in: no markup, no addresses, no math. */
export function countCharacters(body: string): CharacterCounts {
  let characters = 0
  let withoutSpaces = 0
  eachReadableText(body, (_, text) => {
    characters += codePoints(text.replace(/[\r\n]/g, ''))
    withoutSpaces += codePoints(text.replace(/\s/g, ''))
  })
  return { characters, withoutSpaces }
}

/** A character beyond the first plane is two units of a string. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0)
}
