import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Menus in the text look like those of the interface. */
export function slashMenuLook(): Extension {
  return EditorView.theme({
    '.cm-tooltip.cm-menu': {
      padding: '5px',
      border: '1px solid transparent',
      borderRadius: 'var(--radius-card)',
      backgroundColor: 'var(--raised)',
      boxShadow: 'var(--shadow-2)',
      color: 'var(--ink)',
      overflow: 'hidden',
    },
    '.cm-tooltip.cm-menu > ul': {
      minWidth: '290px',
      maxHeight: '322px',
      font: '400 var(--type-base) var(--font-ui)',
      scrollbarWidth: 'thin',
      scrollbarColor: 'var(--line-2) transparent',
    },
    '.cm-tooltip.cm-menu > ul > li': {
      display: 'flex',
      alignItems: 'center',
      gap: '10px',
      height: '30px',
      padding: '0 9px',
      borderRadius: 'var(--radius-row)',
      lineHeight: '18px',
      cursor: 'default',
    },
    '.cm-tooltip.cm-menu > ul > li:hover': { backgroundColor: 'var(--hover)' },
    '.cm-tooltip.cm-menu > ul > li[aria-selected]': {
      backgroundColor: 'var(--accent-soft)',
      color: 'var(--ink)',
    },
    '.cm-tooltip.cm-menu > ul > completion-section': {
      display: 'list-item',
      padding: '8px 9px 3px',
      border: '0',
      opacity: '1',
      color: 'var(--ink-3)',
      font: '500 var(--type-meta) var(--font-ui)',
    },
    // Without colours of its own a row needs an edge.
    '@media (forced-colors: active)': {
      '.cm-tooltip.cm-menu > ul > li[aria-selected]': {
        outline: '2px solid Highlight',
        outlineOffset: '-2px',
      },
    },
    '.cm-menu .cm-completionLabel': { flex: '1' },
    '.cm-menu .cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
    '.cm-menu-sign': {
      width: '36px',
      color: 'var(--ink-3)',
      font: '400 var(--type-meta) var(--font-mono)',
      fontVariantLigatures: 'none',
    },
    '.cm-menu-keys': { color: 'var(--ink-3)', font: '400 var(--type-meta) var(--font-ui)' },
    '.cm-menu > ul > li[aria-selected] :is(.cm-menu-sign, .cm-menu-keys)': { color: 'var(--ink-2)' },
    '.cm-menu > ul > li:hover :is(.cm-menu-sign, .cm-menu-keys)': { color: 'var(--ink-2)' },
  })
}
