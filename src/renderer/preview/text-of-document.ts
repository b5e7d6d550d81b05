import type { PreviewText } from './preview-text.ts'
import type { OpenDocument } from '../documents/documents.ts'
import type { TextBuffer } from '../documents/text-buffer.ts'
import { afterPaint } from '../view-frame/after-paint.ts'

const known = new WeakMap<OpenDocument<TextBuffer>, PreviewText>()

/** The text of an open article as its preview follows it; the same object for the same document. */
export function textOfDocument(document: OpenDocument<TextBuffer>): PreviewText {
  const text = known.get(document) ?? {
    get now() {
      return document.buffer.text
    },
    onChange: (listener: () => void) => document.session.onText(listener),
    painted: afterPaint,
  }
  known.set(document, text)
  return text
}
