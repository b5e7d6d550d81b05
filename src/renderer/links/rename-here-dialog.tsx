import { useTranslations } from 'use-intl'
import type { ThingHere } from './thing-here.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { openDocuments } from '../documents/app-documents.ts'
import { NamePopover } from '../list/reorder/name-popover.tsx'
import { useUiStore } from '../stores/ui-store.ts'

/** Asks beside the caret for other words of a heading, or for another name of the picture that is shown there. */
export function RenameHereDialog({ thing }: { readonly thing: ThingHere }) {
  const t = useTranslations('order')
  const { mover } = useActionContext()
  const leave = (): void => {
    useUiStore.getState().closeDialog()
    openDocuments()?.active?.buffer.focus()
  }
  const isHeading = thing.kind === 'heading'
  return (
    <NamePopover
      label={t(isHeading ? 'renameHeading' : 'renameFile')}
      fieldLabel={t(isHeading ? 'headingWords' : 'fileName')}
      value={isHeading ? thing.text : thing.path}
      hint={t(isHeading ? 'renameHeadingHint' : 'renameFileHint')}
      at={thing.at}
      onSubmit={async (name) => {
        await (isHeading
          ? mover.renameHeading(thing.article, thing.line, name)
          : mover.renameFile(thing.article.series, thing.path, name))
        leave()
      }}
      onLeave={leave}
    />
  )
}
