import type { Action } from './action.ts'
import * as file from './file-actions.ts'
import * as order from './order-actions.ts'
import * as view from './view-actions.ts'

/** Every action of the application, in the order in which a palette would list them. */
export const actions: readonly Action[] = [
  file.openFolder,
  file.newWorkspace,
  file.trySample,
  file.newArticle,
  file.saveNow,
  file.exportWorkspace,
  view.toggleListPane,
  view.togglePreviewPane,
  view.nextPane,
  view.previousPane,
  view.toggleTheme,
  view.countDrafts,
  order.moveUp,
  order.moveDown,
  order.moveToPreviousSection,
  order.moveToNextSection,
  order.moveToNumber,
  order.undoMove,
  order.redoMove,
]
