import { Text } from '@codemirror/state'

/** A file's text as the editor holds it: lines, whatever ended them. */
export function textOfFile(source: string): Text {
  return Text.of(source.split(/\r\n?|\n/))
}
