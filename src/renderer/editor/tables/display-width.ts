/** Signs that take two columns: those of Chinese, Japanese and Korean, full width forms, and pictures. */
const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|[\u3000-\u303e\u30fb-\u30fe\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation})/u
const emoji = /\ufe0f/
const ascii = /^[\u0020-\u007e]*$/

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Columns that a text takes in a face of one width. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment)
  return width
}

function widthOf(sign: string): number {
  if (wide.test(sign) || emoji.test(sign)) return 2
  // What has no place of its own, and nothing to stand on.
  return /^[\p{Mark}\u200b-\u200d]+$/u.test(sign) ? 0 : 1
}
