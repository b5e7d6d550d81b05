import { acceptCompletion, autocompletion, completionStatus, type Completion } from '@codemirror/autocomplete'
import { Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** A row of a completion menu. */
export interface CompletionRow extends Completion {
  /** Stands in a column of its own before the label: a number, a sign. */
  readonly lead?: string
  /** The end of the label, said more quietly: the label is shown without it. */
  readonly tail?: string
  /** What follows is offered at once when the row was taken. */
  readonly leadsOn?: boolean
}

/**
 * The menus of completion: one configuration and one look for all of them. What they offer comes by language data,
 * `EditorState.languageData.of(() => [{ autocomplete: source }])`.
 */
export function completionLook(): Extension {
  return [
    autocompletion({
      icons: false,
      addToOptions: [
        { position: 30, render: (row) => part(row, 'lead') },
        { position: 60, render: (row) => part(row, 'tail') },
      ],
      activateOnCompletion: (row: CompletionRow) => row.leadsOn === true,
    }),
    // Before the key that indents.
    Prec.highest(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
    reachableList,
    look,
  ]
}

/** What scrolls can have the focus. No Tab leads there: it takes a row while the list is open. */
const reachableList = EditorView.updateListener.of(({ state, view }) => {
  if (completionStatus(state) === null) return
  view.dom.querySelector<HTMLElement>('.cm-tooltip-autocomplete > ul')?.setAttribute('tabindex', '0')
})

function part(row: CompletionRow, name: 'lead' | 'tail'): HTMLElement | null {
  const text = row[name]
  if (text === undefined) return null
  const element = document.createElement('span')
  element.className = `cm-completion-${name}`
  element.textContent = text
  return element
}

const look = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete': {
    margin: '4px 0',
    padding: '5px',
    border: '1px solid transparent',
    borderRadius: 'var(--radius-card)',
    backgroundColor: 'var(--raised)',
    boxShadow: 'var(--shadow-2)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: '240px',
    maxWidth: 'min(480px, 92vw)',
    maxHeight: 'min(290px, 45vh)',
    fontFamily: 'var(--font-ui)',
    scrollbarWidth: 'thin',
    scrollbarColor: 'var(--line-2) transparent',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '10px',
    alignItems: 'baseline',
    boxSizing: 'border-box',
    minHeight: '28px',
    padding: '5px 9px',
    borderRadius: 'var(--radius-row)',
    color: 'var(--ink)',
    fontSize: '13px',
    lineHeight: '18px',
    cursor: 'default',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li:hover': { backgroundColor: 'var(--hover)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete-disabled > ul > li[aria-selected]': {
    backgroundColor: 'var(--hover)',
  },
  '.cm-completion-lead': {
    flex: 'none',
    minWidth: '22px',
    color: 'var(--ink-3)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-tooltip-autocomplete .cm-completionLabel': {
    flex: '0 1 auto',
    overflow: 'hidden',
    minWidth: '0',
    textOverflow: 'ellipsis',
  },
  // The name of a title survives, whatever goes on behind its colon.
  '.cm-tooltip-autocomplete .cm-completionLabel:has(+ .cm-completion-tail)': {
    flexShrink: '0',
    maxWidth: 'calc(100% - 40px)',
  },
  '.cm-completion-tail': {
    flex: '1 1000 auto',
    overflow: 'hidden',
    minWidth: '0',
    marginInlineStart: '-10px',
    color: 'var(--ink-3)',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip-autocomplete .cm-completionDetail': {
    flex: '0 1 auto',
    overflow: 'hidden',
    minWidth: '0',
    maxWidth: '50%',
    marginInlineStart: 'auto',
    paddingInlineStart: '6px',
    color: 'var(--ink-3)',
    fontSize: '12px',
    fontStyle: 'normal',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip-autocomplete .cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  // Too quiet on a surface that is tinted.
  '.cm-tooltip-autocomplete li:is(:hover, [aria-selected]) :is(.cm-completion-lead, .cm-completion-tail, .cm-completionDetail)':
    {
      color: 'var(--ink-2)',
    },
  // Signs of blocks are wider than numbers.
  '.cm-tooltip-autocomplete completion-section ~ li .cm-completion-lead': { minWidth: '34px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > completion-section': {
    padding: '6px 9px 2px',
    border: '0',
    color: 'var(--ink-3)',
    fontSize: '12px',
    fontWeight: '500',
    lineHeight: '16px',
    opacity: '1',
  },
  ':root[data-theme="contrast"] & .cm-tooltip-autocomplete li[aria-selected]': {
    outline: 'var(--ring) solid var(--accent)',
    outlineOffset: 'calc(-1 * var(--ring))',
  },
  '@media (forced-colors: active)': {
    '.cm-tooltip-autocomplete li[aria-selected]': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
})
