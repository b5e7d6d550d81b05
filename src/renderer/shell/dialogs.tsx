import { lazy, Suspense } from 'react'
import { useUiStore } from '../stores/ui-store.ts'

const BacklinksDialog = lazy(async () => ({
  default: (await import('../links/backlinks-dialog.tsx')).BacklinksDialog,
}))
const ChecklistDialog = lazy(async () => ({
  default: (await import('../problems/checklist-dialog.tsx')).ChecklistDialog,
}))
const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}))
const MoveToNumberDialog = lazy(async () => ({
  default: (await import('../list/reorder/move-to-number-dialog.tsx')).MoveToNumberDialog,
}))
const NewSeriesDialog = lazy(async () => ({
  default: (await import('../sidebar/new-series-dialog.tsx')).NewSeriesDialog,
}))
const NewWorkspaceDialog = lazy(async () => ({
  default: (await import('../welcome/new-workspace-dialog.tsx')).NewWorkspaceDialog,
}))
const OpenFolderDialog = lazy(async () => ({
  default: (await import('../welcome/open-folder-dialog.tsx')).OpenFolderDialog,
}))
const OrdersDialog = lazy(async () => ({
  default: (await import('../versions/orders-dialog.tsx')).OrdersDialog,
}))
const NewSectionDialog = lazy(async () => ({
  default: (await import('../list/reorder/new-section-dialog.tsx')).NewSectionDialog,
}))
const PlanTitlesDialog = lazy(async () => ({
  default: (await import('../list/plan-titles-dialog.tsx')).PlanTitlesDialog,
}))
const RenamePlannedDialog = lazy(async () => ({
  default: (await import('../list/reorder/rename-planned-dialog.tsx')).RenamePlannedDialog,
}))
const WritePlannedDialog = lazy(async () => ({
  default: (await import('../list/reorder/write-planned-dialog.tsx')).WritePlannedDialog,
}))
const SeveralProperties = lazy(async () => ({
  default: (await import('../properties/several-properties.tsx')).SeveralProperties,
}))
const RenameDialog = lazy(async () => ({
  default: (await import('../list/reorder/rename-dialog.tsx')).RenameDialog,
}))
const RenameHereDialog = lazy(async () => ({
  default: (await import('../links/rename-here-dialog.tsx')).RenameHereDialog,
}))
const RenameSeriesDialog = lazy(async () => ({
  default: (await import('../series-view/rename-series-dialog.tsx')).RenameSeriesDialog,
}))
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog.tsx')).SettingsDialog,
}))
const ShortcutSheet = lazy(async () => ({
  default: (await import('../shortcuts/shortcut-sheet.tsx')).ShortcutSheet,
}))
const SplitDialog = lazy(async () => ({
  default: (await import('../split/split-dialog.tsx')).SplitDialog,
}))
const TemplateDialog = lazy(async () => ({
  default: (await import('../list/template-dialog.tsx')).TemplateDialog,
}))
const UnsavedDialog = lazy(async () => ({
  default: (await import('../recovery/unsaved-dialog.tsx')).UnsavedDialog,
}))
const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/versions-dialog.tsx')).VersionsDialog,
}))

/** The one dialog that is open; the code of each comes when it is asked for. */
export function Dialogs() {
  return (
    <Suspense fallback={null}>
      <OpenDialog />
    </Suspense>
  )
}

function OpenDialog() {
  const dialog = useUiStore((state) => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'open-folder':
      return <OpenFolderDialog />
    case 'new-workspace':
      return <NewWorkspaceDialog />
    case 'new-series':
      return <NewSeriesDialog />
    case 'export':
      return <ExportDialog />
    case 'move-to-number':
      return <MoveToNumberDialog seriesFolder={dialog.series} entryKey={dialog.key} />
    case 'plan-titles':
      return <PlanTitlesDialog seriesFolder={dialog.series} section={dialog.section} />
    case 'rename-planned':
      return <RenamePlannedDialog seriesFolder={dialog.series} entryKey={dialog.key} />
    case 'write-planned':
      return <WritePlannedDialog seriesFolder={dialog.series} entryKey={dialog.key} />
    case 'new-section':
      return <NewSectionDialog seriesFolder={dialog.series} keys={dialog.keys} beside={dialog.beside} />
    case 'from-template':
      return <TemplateDialog folder={dialog.series} />
    case 'properties':
      return <SeveralProperties folder={dialog.series} keys={dialog.keys} />
    case 'rename':
      return <RenameDialog seriesFolder={dialog.series} path={dialog.path} />
    case 'rename-here':
      return <RenameHereDialog thing={dialog.thing} />
    case 'split':
      return <SplitDialog point={dialog.point} />
    case 'rename-series':
      return <RenameSeriesDialog series={dialog.series} />
    case 'versions':
      return <VersionsDialog series={dialog.series} path={dialog.path} />
    case 'orders':
      return <OrdersDialog series={dialog.series} />
    case 'checklist':
      return <ChecklistDialog series={dialog.series} />
    case 'backlinks':
      return <BacklinksDialog series={dialog.series} path={dialog.path} />
    case 'unsaved':
      return <UnsavedDialog />
    case 'settings':
      return <SettingsDialog />
    case 'shortcuts':
      return <ShortcutSheet />
  }
}
