import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { NamePopover } from '../list/reorder/name-popover.tsx'
import { focusPane } from '../shell/focus-pane.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Asks for another name of a series' folder, below the button for it or else in the middle of the window. */
export function RenameSeriesDialog({ series }: { readonly series: string }) {
  const t = useTranslations('order')
  const { mover } = useActionContext()
  const [at] = useState(placeOfButton)
  const leave = (): void => {
    useUiStore.getState().closeDialog()
    const button = document.querySelector<HTMLElement>('[data-rename-series]')
    if (button === null) focusPane('view')
    else button.focus()
  }
  return (
    <NamePopover
      label={t('renameSeries')}
      fieldLabel={t('folderName')}
      value={series}
      hint={t('renameSeriesHint')}
      at={at}
      onSubmit={async (name) => {
        await mover.renameSeries(series, name)
        leave()
      }}
      onLeave={leave}
    />
  )
}

function placeOfButton(): { readonly left: number; readonly top: number } {
  const box = document.querySelector('[data-rename-series]')?.getBoundingClientRect()
  return box === undefined
    ? { left: innerWidth / 2, top: innerHeight / 4 }
    : { left: box.left, top: box.bottom }
}
