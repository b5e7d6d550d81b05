import { EditorView } from '@codemirror/view'
import type { Extension } from '@codemirror/state'

/**
 * Space beside the text: what is left of the pane, so that the text stands in the middle and the band
 * of the active line reaches from edge to edge.
 */
export const gutter = 'max(var(--editor-gutter, 44px), (100% - var(--editor-measure, 64) * 1ch) / 2)'

const theme = EditorView.theme({
  '&': {
    height: '100%',
    backgroundColor: 'var(--bg)',
    color: 'var(--ink)',
    fontSize: 'var(--editor-size, 14.5px)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    // A block, not CodeMirror's row: the article's head stands in here above the text.
    display: 'block !important',
    overflow: 'auto',
    fontFamily: 'var(--editor-font, var(--font-mono))',
    fontVariantLigatures: 'none',
    lineHeight: 'calc(26 / 14.5)',
  },
  '.cm-content': {
    // The last line may be scrolled to the top of the pane.
    padding: '8px 0 max(40vh, 100vh - 240px)',
    caretColor: 'var(--accent)',
  },
  '.cm-line': { paddingInline: gutter },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '2px solid var(--accent)', marginLeft: '-1px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': {
    // Half transparent, because the selection is drawn under the lines.
    backgroundColor: 'color-mix(in srgb, var(--ink) 4.5%, transparent)',
    boxShadow: 'inset 2px 0 0 var(--accent)',
  },
  // Over the bands of other lines, whatever they are.
  '.cm-pointed-line': {
    backgroundImage:
      'linear-gradient(color-mix(in srgb, var(--accent) 7%, transparent), color-mix(in srgb, var(--accent) 7%, transparent))',
  },
  // Marks of the text in ink-3 would be too weak on both.
  '&.cm-focused .cm-pointed-line.cm-activeLine': { backgroundImage: 'none' },
  '.cm-code-line': { backgroundColor: 'color-mix(in srgb, var(--ink) 4%, transparent)' },
  '.cm-frontmatter-line': { color: 'var(--ink-2)' },
  '.cm-folded-button': {
    margin: '0 .5ch',
    padding: '0 6px',
    border: '0',
    borderRadius: 'var(--radius-key)',
    background: 'var(--sunken)',
    color: 'var(--ink-2)',
    font: 'inherit',
    lineHeight: '18px',
    cursor: 'default',
  },
  '.cm-folded-button:hover': { color: 'var(--ink)' },
  // What is in it brings its own surface.
  '.cm-tooltip.cm-tooltip-hover': { border: '0', backgroundColor: 'transparent' },
  // The name of a file that is on its way.
  '.cm-pending-file': { color: 'var(--ink-3)', fontStyle: 'italic', pointerEvents: 'none' },
  '.cm-empty-text': { color: 'var(--ink-3)', pointerEvents: 'none' },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-soft)', outline: '1px solid var(--line-2)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)', backgroundColor: 'var(--selection)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--accent) 12%, transparent)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 16%, transparent)',
  },
  // Marks of headings hang beside the text where the pane has room for them.
  ...Object.fromEntries(
    [1, 2, 3].map((level) => [
      `.cm-heading-${level}`,
      {
        textIndent: `calc(-1 * var(--editor-hang, 1) * (${level} * var(--editor-mark, 1ch) + var(--editor-blank, 1ch)))`,
      },
    ]),
  ),
})

/** The search bar, drawn with the interface's own controls. */
const panels = EditorView.theme({
  '.cm-panels': { backgroundColor: 'var(--canvas)', color: 'var(--ink)', zIndex: '2' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel .cm-textfield': {
    height: 'var(--height-small)',
    margin: '2px 8px 2px 0',
    padding: '0 8px',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius-input)',
    backgroundColor: 'var(--bg)',
    color: 'var(--ink)',
    font: '400 var(--type-base) var(--font-ui)',
  },
  '.cm-panel .cm-button': {
    height: 'var(--height-small)',
    margin: '2px 4px 2px 0',
    padding: '0 9px',
    border: '1px solid var(--control)',
    borderRadius: 'var(--radius-row)',
    background: 'var(--raised)',
    color: 'var(--ink)',
    font: '600 var(--type-meta) var(--font-ui)',
  },
  '.cm-panel .cm-button:hover': { backgroundColor: 'var(--canvas)' },
  '.cm-panel :focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
})

export function editorTheme(): Extension {
  return [theme, panels]
}
