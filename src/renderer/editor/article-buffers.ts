import { EditorState } from '@codemirror/state'
import { articleExtensions } from './article-extensions.ts'
import { atFirstWord } from './article-head.ts'
import { caretMoved } from './caret-store.ts'
import { EditorBuffer } from './editor-buffer.ts'
import type { EditorWords } from './editor-services.ts'
import { formulaNodes } from './live/formula-nodes.ts'
import { prepareIndexes } from './prepare-indexes.ts'
import { windowSpelling } from './spelling/window-spelling.ts'
import { workspaceCompletion } from './workspace-completion.ts'
import { styleNonce } from '../bridge/style-nonce.ts'
import { copyBesideArticle } from './copy-beside-article.ts'
import type { PastingDesk } from './pasting/pasting-desk.ts'
import type { Client } from '../bridge/client.ts'
import type { CreateBuffer } from '../documents/documents.ts'
import type { AddressInText } from '../links/address-at.ts'
import { describeLink } from '../links/describe-link.ts'
import { openLink } from '../links/open-link.ts'
import { pictureAddress } from '../links/picture-address.ts'
import { pastedNodes } from '../preview/sanitise-preview.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { articleKey } from '../stores/workspace-store.ts'

/** Makes the editor's state of each article that is opened, where its author left it. */
export function articleBuffers(client: Client, words: EditorWords): CreateBuffer<EditorBuffer> {
  prepareIndexes()
  const completion = workspaceCompletion(client)
  const spelling = windowSpelling(client, words)
  return (opened, { edited, left, here }) => {
    let buffer: EditorBuffer | null = null
    const headChanged = () => buffer?.headChanged()
    const linkNote = (address: AddressInText): readonly string[] | null => {
      const note = describeLink(here(), address)
      return note === null ? null : words.linkNote(note)
    }
    const pasting: PastingDesk = {
      addFile: (file) => copyBesideArticle(client, here(), file),
      read: pastedNodes,
      tell: (note) =>
        useToastStore
          .getState()
          .show({ text: words.pasteNote(note), kind: `paste-${note.kind}`, tone: 'error' }),
      update: (make) => {
        buffer?.update(make)
        // Out of view nobody else tells.
        edited()
      },
    }
    const extensions = articleExtensions({
      services: {
        edited,
        left,
        caretMoved,
        headChanged,
        linkNote,
        openLink: (address) => openLink(here(), address),
        pictureAddress: (href) => pictureAddress(here(), href),
        formula: formulaNodes,
        completion,
        pasting,
        spelling,
        words,
      },
      readOnly: opened.readOnly !== null,
      styleNonce: styleNonce(),
    })
    const state = atFirstWord(EditorState.create({ doc: opened.text, extensions }))
    buffer = new EditorBuffer(state, useLayoutStore.getState().places[articleKey(opened)])
    return buffer
  }
}
