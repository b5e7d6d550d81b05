import { EditorState } from '@codemirror/state'
import { articleExtensions } from './article-extensions.ts'
import { atFirstWord } from './article-head.ts'
import { noteCaret } from './caret-store.ts'
import { EditorBuffer } from './editor-buffer.ts'
import type { EditorWords } from './editor-services.ts'
import { styleNonce } from '../bridge/style-nonce.ts'
import type { BufferEvents } from '../documents/documents.ts'
import type { AddressInText } from '../links/address-at.ts'
import { describeLink } from '../links/describe-link.ts'
import { openLink } from '../links/open-link.ts'
import { pictureAddress } from '../links/picture-address.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { articleKey } from '../stores/workspace-store.ts'
import type { OpenArticle } from '#shared/contract/article'

/** The editor's state of an article that was just opened, where the author left it. */
export function createArticleBuffer(
  opened: OpenArticle,
  { edited, left }: BufferEvents,
  words: EditorWords,
): EditorBuffer {
  let buffer: EditorBuffer | null = null
  const headChanged = () => buffer?.headChanged()
  const linkNote = (address: AddressInText): readonly string[] | null => {
    const note = describeLink(address)
    return note === null ? null : words.linkNote(note)
  }
  const extensions = articleExtensions({
    services: { edited, left, caretMoved: noteCaret, headChanged, linkNote, openLink, pictureAddress, words },
    readOnly: opened.readOnly !== null,
    styleNonce: styleNonce(),
  })
  const state = atFirstWord(EditorState.create({ doc: opened.text, extensions }))
  buffer = new EditorBuffer(state, useLayoutStore.getState().places[articleKey(opened)])
  return buffer
}
