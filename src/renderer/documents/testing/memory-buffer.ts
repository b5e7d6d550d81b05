import { Text } from '@codemirror/state'
import type { TextBuffer } from '../text-buffer.ts'
import { textOfFile } from '../text-lines.ts'

/** A text without an editor around it. */
export class MemoryBuffer implements TextBuffer {
  text: Text
  inView = false
  readonly replaced: ('mapped' | 'undoable')[] = []

  constructor(text: string) {
    this.text = textOfFile(text)
  }

  type(text: string): void {
    this.text = this.text.replace(this.text.length, this.text.length, Text.of(text.split('\n')))
  }

  replace(text: Text, history: 'mapped' | 'undoable'): void {
    this.replaced.push(history)
    this.text = text
  }
}
