import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** How the text looks while its marks are out of sight. */
export function liveLook(): Extension {
  return look
}

const look = EditorView.theme({
  '.cm-heading': { textIndent: '0' },
  '.cm-heading-1': { fontSize: '1.5em', lineHeight: '1.35' },
  '.cm-heading-2': { fontSize: '1.25em', lineHeight: '1.5' },
  '.cm-heading-3': { fontSize: '1.1em' },
  '.cm-live-box': {
    width: '1em',
    height: '1em',
    margin: '0 .5ch 0 0',
    verticalAlign: '-.12em',
    accentColor: 'var(--accent)',
  },
  '.cm-live-bullet': { color: 'var(--ink-3)' },
  '.cm-live-rule': {
    display: 'inline-block',
    width: '100%',
    height: '1px',
    verticalAlign: 'middle',
    backgroundColor: 'var(--line-2)',
  },
  '.cm-live-picture': {
    display: 'block',
    maxWidth: '100%',
    maxHeight: '70vh',
    margin: '8px 0',
    borderRadius: 'var(--radius-row)',
  },
  '.cm-live-no-picture': {
    display: 'inline-block',
    padding: '2px 8px',
    border: '1px dashed var(--control)',
    borderRadius: 'var(--radius-row)',
    color: 'var(--ink-2)',
  },
  '.cm-live-formula': { fontFamily: 'var(--font-ui)' },
  '.cm-live-formula-block': {
    display: 'block',
    padding: '8px 0',
    // CodeMirror gives the caret a place behind it, on a line of its own.
    marginBottom: '-1lh',
    overflowX: 'auto',
    overflowY: 'hidden',
    textIndent: '0',
    textAlign: 'center',
  },
  '.cm-quote-line': { boxShadow: 'none', color: 'var(--ink-2)', fontStyle: 'italic' },
})
