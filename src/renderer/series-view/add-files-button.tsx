import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { addMarkdownFiles } from '../actions/file-actions.ts'
import { Button } from '../components/button.tsx'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'

/** Chooses Markdown files in the system's dialog: what a drop from the desktop does, for those who do not drag. */
export function AddFilesButton() {
  const t = useTranslations('actions')
  const context = useActionContext()
  return (
    <Button size="large" disabledReason={useWriteRefusal()} onPress={() => addMarkdownFiles.run(context)}>
      {t('addFiles')}
    </Button>
  )
}
