/** A text with one kind of line ends: these are no change of the text. */
export function evenLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
