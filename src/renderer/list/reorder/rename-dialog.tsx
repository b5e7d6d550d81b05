import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { NamePopover } from './name-popover.tsx'
import { placeBesideRow } from './place-beside-row.ts'
import { useListTools } from '../list-tools.tsx'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { useUiStore } from '../../stores/ui-store.ts'

export interface RenameDialogProps {
  readonly seriesFolder: string
  /** Path of the article inside its series. */
  readonly path: string
}

/** Asks beside the row for another file name. */
export function RenameDialog({ seriesFolder, path }: RenameDialogProps) {
  const t = useTranslations('order')
  const { mover } = useListTools()
  const at = useMemo(() => placeBesideRow(seriesFolder, path), [seriesFolder, path])
  const close = (): void => useUiStore.getState().closeDialog()
  return (
    <NamePopover
      label={t('rename')}
      fieldLabel={t('fileName')}
      value={bareName(path)}
      suffix={path.endsWith('/index.md') ? '/index.md' : '.md'}
      hint={t('renameHint')}
      at={at}
      onSubmit={async (name) => {
        const now = await mover.rename(seriesFolder, path, name)
        close()
        // As long as the field was there, it would have taken the focus back.
        useSelectionStore.getState().wantFocus(seriesFolder, now)
      }}
      onLeave={() => {
        close()
        useSelectionStore.getState().refocus(seriesFolder, path)
      }}
    />
  )
}

/** The name as an author thinks of it: of the file, or of the folder that holds its `index.md`. */
function bareName(path: string): string {
  return path.replace(/\/index\.md$|\.md$/, '')
}
