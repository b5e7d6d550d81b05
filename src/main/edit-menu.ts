import { type App, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * Gives every page the menu that a right click in text is expected to have; Electron brings none. Where the
 * page has a menu of its own it keeps the click to itself, and this is never asked.
 */
export function offerEditMenu(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('context-menu', (_event, params) => {
      const template = editMenu(params)
      if (template.length > 0) Menu.buildFromTemplate(template).popup()
    })
  })
}

/** What can be done with the text under the pointer; nothing where there is none. */
export function editMenu({
  isEditable,
  selectionText,
  editFlags,
}: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}
