import { everywhere } from '../actions/shortcut.ts'
import type { EditorKeys } from './sheet-entry.ts'

/** Keys that are no command of their own, and those of CodeMirror that are kept; a test holds them to the editor. */
export const editorKeys: readonly EditorKeys[] = [
  { id: 'goOn', group: 'writing', label: (t) => t('goOn'), shortcuts: [everywhere('Enter')] },
  {
    id: 'breakInCell',
    group: 'writing',
    label: (t) => t('breakInCell'),
    shortcuts: [everywhere('Shift+Enter')],
  },
  { id: 'goIn', group: 'writing', label: (t) => t('goIn'), shortcuts: [everywhere('Tab')] },
  { id: 'goOut', group: 'writing', label: (t) => t('goOut'), shortcuts: [everywhere('Shift+Tab')] },
  { id: 'takeMarker', group: 'writing', label: (t) => t('takeMarker'), shortcuts: [everywhere('Backspace')] },
  { id: 'undo', group: 'text', label: (t) => t('undo'), shortcuts: [everywhere('Mod+Z')] },
  { id: 'redo', group: 'text', label: (t) => t('redo'), shortcuts: [{ mac: 'Mod+Shift+Z', other: 'Mod+Y' }] },
  {
    id: 'pastePlain',
    group: 'text',
    label: (t) => t('pastePlain'),
    shortcuts: [everywhere('Mod+Shift+V')],
  },
  { id: 'find', group: 'text', label: (t) => t('find'), shortcuts: [everywhere('Mod+F')] },
  {
    id: 'replace',
    group: 'text',
    label: (t) => t('replace'),
    shortcuts: [{ mac: 'Mod+Alt+F', other: 'Ctrl+H' }],
  },
  { id: 'findNext', group: 'text', label: (t) => t('findNext'), shortcuts: [everywhere('Mod+G')] },
  {
    id: 'findPrevious',
    group: 'text',
    label: (t) => t('findPrevious'),
    shortcuts: [everywhere('Mod+Shift+G')],
  },
  { id: 'nextProblem', group: 'text', label: (t) => t('nextProblem'), shortcuts: [everywhere('F8')] },
  {
    id: 'previousProblem',
    group: 'text',
    label: (t) => t('previousProblem'),
    shortcuts: [everywhere('Shift+F8')],
  },
  { id: 'fixHere', group: 'text', label: (t) => t('fixHere'), shortcuts: [everywhere('Alt+Enter')] },
  { id: 'goToLine', group: 'text', label: (t) => t('goToLine'), shortcuts: [everywhere('Mod+Alt+G')] },
  { id: 'lineUp', group: 'text', label: (t) => t('lineUp'), shortcuts: [everywhere('Alt+Up')] },
  { id: 'lineDown', group: 'text', label: (t) => t('lineDown'), shortcuts: [everywhere('Alt+Down')] },
  { id: 'indent', group: 'text', label: (t) => t('indent'), shortcuts: [everywhere('Mod+]')] },
  { id: 'outdent', group: 'text', label: (t) => t('outdent'), shortcuts: [everywhere('Mod+[')] },
  { id: 'nextSame', group: 'text', label: (t) => t('nextSame'), shortcuts: [everywhere('Mod+D')] },
  { id: 'caretAbove', group: 'text', label: (t) => t('caretAbove'), shortcuts: [everywhere('Mod+Alt+Up')] },
  { id: 'caretBelow', group: 'text', label: (t) => t('caretBelow'), shortcuts: [everywhere('Mod+Alt+Down')] },
  { id: 'undoSelection', group: 'text', label: (t) => t('undoSelection'), shortcuts: [everywhere('Mod+U')] },
  {
    id: 'fold',
    group: 'text',
    label: (t) => t('fold'),
    shortcuts: [{ mac: 'Mod+Alt+[', other: 'Mod+Shift+[' }],
  },
  {
    id: 'unfold',
    group: 'text',
    label: (t) => t('unfold'),
    shortcuts: [{ mac: 'Mod+Alt+]', other: 'Mod+Shift+]' }],
  },
  {
    id: 'tabFocus',
    group: 'text',
    label: (t) => t('tabFocus'),
    shortcuts: [{ mac: 'Alt+Shift+M', other: 'Mod+M' }],
  },
]
