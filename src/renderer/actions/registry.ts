import type { Action } from './action.ts'
import * as writing from './writing-view-actions.ts'
import * as copy from './copy-actions.ts'
import * as editor from './editor-actions.ts'
import * as file from './file-actions.ts'
import * as history from './history-actions.ts'
import * as go from './navigation-actions.ts'
import * as order from './order-actions.ts'
import * as preview from './preview-actions.ts'
import * as property from './property-actions.ts'
import * as series from './series-actions.ts'
import { seriesModeActions } from './series-mode-actions.ts'
import * as side from './side-actions.ts'
import * as structure from './structure-actions.ts'
import * as template from './template-actions.ts'
import * as view from './view-actions.ts'
import { writingActions } from './writing-actions.ts'

/** Every action of the application, in the order in which a palette would list them. */
export const actions: readonly Action[] = [
  file.openFolder,
  file.newWorkspace,
  file.trySample,
  file.newArticle,
  file.addMarkdownFiles,
  template.newFromTemplate,
  go.newSeries,
  structure.planTitles,
  structure.newSection,
  series.renameSeries,
  series.duplicateSeries,
  series.archiveSeries,
  series.trashSeries,
  ...seriesModeActions,
  file.saveNow,
  file.exportWorkspace,
  history.showVersions,
  history.showOrders,
  history.showBacklinks,
  copy.copyRichText,
  copy.copyHtml,
  copy.copyMarkdown,
  go.goBack,
  go.goForward,
  go.showAllSeries,
  go.showSeries,
  go.showSearch,
  go.showProblems,
  go.showTrash,
  go.showStatistics,
  go.nextTab,
  go.previousTab,
  go.closeTab,
  go.reopenTab,
  side.openToSide,
  side.openRowToSide,
  side.closeSide,
  side.swapSides,
  view.toggleListPane,
  view.togglePreviewPane,
  preview.detachPreview,
  preview.showPreviewWindow,
  writing.toggleLive,
  writing.toggleFocusMode,
  writing.toggleTypewriter,
  writing.toggleZen,
  view.nextPane,
  view.previousPane,
  view.toggleTheme,
  view.countDrafts,
  view.zoomIn,
  view.zoomOut,
  view.zoomReset,
  view.openSettings,
  view.openShortcuts,
  editor.renameHere,
  editor.showProperties,
  editor.goToHeading,
  editor.splitHere,
  ...writingActions,
  order.moveUp,
  order.moveDown,
  order.moveToPreviousSection,
  order.moveToNextSection,
  order.moveToNumber,
  structure.writePlanned,
  structure.newSectionFrom,
  property.toggleUnnumbered,
  property.toggleLeftOut,
  order.rename,
  order.duplicate,
  template.saveAsTemplate,
  order.mergeWithNext,
  order.moveToTrash,
  order.undoMove,
  order.redoMove,
]
