import { describe, expect, it, vi } from 'vitest'
import { editMenu } from './edit-menu.ts'

// Only the pure part is tried here; Electron shows the menu.
vi.mock('electron', () => ({ Menu: {} }))

const editFlags = {
  canUndo: true,
  canRedo: true,
  canCut: false,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: true,
}
const roles = (params: Parameters<typeof editMenu>[0]) =>
  editMenu(params).map(({ role, type }) => role ?? type)

describe('editMenu', () => {
  it('has what text can take, and never Electron’s own undo, which does not know the editor’s', () => {
    const items = editMenu({ isEditable: true, selectionText: '', editFlags })
    expect(items.map(({ role, type }) => role ?? type)).toEqual([
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'separator',
      'selectAll',
    ])
    expect(items[0]?.enabled).toBe(false)
  })

  it('copies from text that cannot be edited, and is not there where there is nothing to copy', () => {
    expect(roles({ isEditable: false, selectionText: 'words', editFlags })).toEqual(['copy'])
    expect(roles({ isEditable: false, selectionText: ' ', editFlags })).toEqual([])
  })
})
