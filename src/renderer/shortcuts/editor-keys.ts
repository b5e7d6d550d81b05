import { everywhere, type Shortcut } from '../actions/shortcut.ts'
import type { EditorKeys } from './sheet-entry.ts'

const levels = [1, 2, 3, 4, 5, 6] as const
const digits = (digit: number): Shortcut => ({ mac: `Mod+Alt+${digit}`, other: `Mod+Shift+${digit}` })

/** Keys of the Markdown commands and those of CodeMirror that are kept; a test holds them to the editor. */
export const editorKeys: readonly EditorKeys[] = [
  { id: 'bold', group: 'writing', label: (t) => t('bold'), shortcuts: [everywhere('Mod+B')] },
  { id: 'italic', group: 'writing', label: (t) => t('italic'), shortcuts: [everywhere('Mod+I')] },
  { id: 'strike', group: 'writing', label: (t) => t('strike'), shortcuts: [everywhere('Mod+Shift+X')] },
  { id: 'code', group: 'writing', label: (t) => t('code'), shortcuts: [everywhere('Mod+E')] },
  { id: 'link', group: 'writing', label: (t) => t('link'), shortcuts: [everywhere('Mod+K')] },
  { id: 'quote', group: 'writing', label: (t) => t('quote'), shortcuts: [everywhere('Mod+Shift+.')] },
  {
    id: 'heading',
    group: 'writing',
    label: (t) => t('heading'),
    shortcuts: [digits(levels[0]), ...levels.slice(1).map(digits)],
  },
  { id: 'numberedList', group: 'writing', label: (t) => t('numberedList'), shortcuts: [digits(7)] },
  { id: 'bulletList', group: 'writing', label: (t) => t('bulletList'), shortcuts: [digits(8)] },
  { id: 'taskList', group: 'writing', label: (t) => t('taskList'), shortcuts: [digits(9)] },
  { id: 'undo', group: 'text', label: (t) => t('undo'), shortcuts: [everywhere('Mod+Z')] },
  { id: 'redo', group: 'text', label: (t) => t('redo'), shortcuts: [{ mac: 'Mod+Shift+Z', other: 'Mod+Y' }] },
  {
    id: 'pastePlain',
    group: 'text',
    label: (t) => t('pastePlain'),
    shortcuts: [everywhere('Mod+Shift+V')],
  },
  { id: 'find', group: 'text', label: (t) => t('find'), shortcuts: [everywhere('Mod+F')] },
  { id: 'findNext', group: 'text', label: (t) => t('findNext'), shortcuts: [everywhere('Mod+G')] },
  {
    id: 'findPrevious',
    group: 'text',
    label: (t) => t('findPrevious'),
    shortcuts: [everywhere('Mod+Shift+G')],
  },
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
