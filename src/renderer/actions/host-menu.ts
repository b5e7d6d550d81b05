import type { Action, ActionContext, ActionWords } from './action.ts'
import { toggleFocusMode, toggleLive, toggleTypewriter, toggleZen } from './writing-view-actions.ts'
import { copyActions } from './copy-actions.ts'
import { showProperties, splitHere } from './editor-actions.ts'
import {
  addMarkdownFiles,
  exportWorkspace,
  newArticle,
  newWorkspace,
  openFolder,
  saveNow,
} from './file-actions.ts'
import { showOrders, showVersions } from './history-actions.ts'
import {
  duplicate,
  mergeWithNext,
  moveDown,
  moveToNextSection,
  moveToNumber,
  moveToPreviousSection,
  moveUp,
  redoMove,
  rename,
  undoMove,
} from './order-actions.ts'
import { isInBrowser, platformOf } from './platform.ts'
import { detachPreview, showPreviewWindow } from './preview-actions.ts'
import { toggleLeftOut, toggleUnnumbered } from './property-actions.ts'
import { archiveSeries, duplicateSeries, renameSeries, trashSeries } from './series-actions.ts'
import { chordFor } from './shortcut.ts'
import { newSection, newSectionFrom, planTitles, writePlanned } from './structure-actions.ts'
import { closeSide, openToSide, swapSides } from './side-actions.ts'
import { newFromTemplate, saveAsTemplate } from './template-actions.ts'
import {
  closeTab,
  goBack,
  goForward,
  newSeries,
  nextTab,
  previousTab,
  reopenTab,
  showAllSeries,
  showProblems,
  showSearch,
  showSeries,
  showStatistics,
  showTrash,
} from './navigation-actions.ts'
import {
  countDrafts,
  nextPane,
  openSettings,
  openShortcuts,
  previousPane,
  toggleListPane,
  togglePreviewPane,
  toggleTheme,
} from './view-actions.ts'
import type { ApplicationMenu, MenuItems } from '#shared/model/application-menu'

/** Groups of the native menu, parted by separators. Undo of text and the size of the window are the host's. */
const groups = {
  file: [
    [newArticle, newFromTemplate, addMarkdownFiles, newSeries, openFolder, newWorkspace],
    [planTitles, newSection],
    [saveNow, exportWorkspace],
    [closeTab, reopenTab],
    [openSettings],
  ],
  view: [
    [toggleListPane, togglePreviewPane],
    [openToSide, closeSide, swapSides],
    [detachPreview, showPreviewWindow],
    [toggleLive, toggleFocusMode, toggleTypewriter, toggleZen],
    [nextPane, previousPane],
    [countDrafts, toggleTheme],
  ],
  go: [
    [goBack, goForward],
    [showAllSeries, showSeries, showSearch, showProblems, showTrash, showStatistics],
    [nextTab, previousTab],
  ],
  article: [
    [moveUp, moveDown, moveToPreviousSection, moveToNextSection, moveToNumber],
    [writePlanned, newSectionFrom],
    [showProperties, toggleUnnumbered, toggleLeftOut],
    [rename, duplicate, saveAsTemplate, splitHere, mergeWithNext],
    [showVersions, showOrders],
    [renameSeries, duplicateSeries, archiveSeries, trashSeries],
    copyActions,
    [undoMove, redoMove],
  ],
  help: [[openShortcuts]],
} as const satisfies Record<keyof ApplicationMenu, readonly (readonly Action[])[]>

/** The native menu as the actions stand now: labels, chords, and which of them can run. */
export function hostMenu(
  labels: Readonly<Record<keyof ApplicationMenu, string>>,
  words: ActionWords,
  context: ActionContext,
): ApplicationMenu {
  const items = (parts: readonly (readonly Action[])[]): MenuItems =>
    parts.flatMap((part, index): MenuItems => [
      ...(index > 0 ? [{ kind: 'separator' as const }] : []),
      ...part.map((action) => ({
        kind: 'action' as const,
        id: action.id,
        label: action.label(words, context),
        chord: chordOf(action, context),
        enabled: action.when(context),
      })),
    ])
  return {
    file: { label: labels.file, items: items(groups.file) },
    view: { label: labels.view, items: items(groups.view) },
    go: { label: labels.go, items: items(groups.go) },
    article: { label: labels.article, items: items(groups.article) },
    help: { label: labels.help, items: items(groups.help) },
  }
}

/** Keys that only count in one pane are left out: macOS would take them from every other. */
function chordOf({ scope, shortcut }: Action, { host }: ActionContext): string | null {
  return (scope !== 'all' && scope !== 'outside-list') || shortcut === undefined
    ? null
    : chordFor(shortcut, platformOf(host), isInBrowser(host))
}
