import { ExportDialog } from '../export/export-dialog.tsx'
import { MoveToNumberDialog } from '../list/reorder/move-to-number-dialog.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { NewWorkspaceDialog } from '../welcome/new-workspace-dialog.tsx'
import { OpenFolderDialog } from '../welcome/open-folder-dialog.tsx'

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useUiStore((state) => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'open-folder':
      return <OpenFolderDialog />
    case 'new-workspace':
      return <NewWorkspaceDialog />
    case 'export':
      return <ExportDialog />
    case 'move-to-number':
      return <MoveToNumberDialog seriesFolder={dialog.series} entryKey={dialog.key} />
  }
}
