import { codeFolding } from '@codemirror/language'
import type { Extension } from '@codemirror/state'

/** Parts of the text that are folded away by their keys: three dots that open them again. */
export function foldedText(): Extension {
  return codeFolding({
    placeholderDOM: (view, unfold) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'cm-folded-button'
      button.textContent = '…'
      button.setAttribute('aria-label', view.state.phrase('unfold'))
      button.addEventListener('click', unfold)
      return button
    },
  })
}
