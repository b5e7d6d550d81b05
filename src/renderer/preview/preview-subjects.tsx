import { FileText, LibraryBig, List, ScrollText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Segmented } from '../components/segmented.tsx'
import { usePreviewStore, type PreviewSubject } from '../stores/preview-store.ts'

const subjects = [
  ['article', FileText],
  ['whole', ScrollText],
  ['series', List],
  ['index', LibraryBig],
] as const

/** Which of the site's pages is shown. */
export function PreviewSubjects() {
  const t = useTranslations('preview')
  const subject = usePreviewStore((state) => state.subject)
  return (
    <Segmented<PreviewSubject>
      label={t('subject')}
      value={subject}
      onChange={(chosen) => usePreviewStore.getState().show(chosen)}
      choices={subjects.map(([value, Shape]) => ({
        value,
        label: t(`subjects.${value}`),
        icon: <Shape size={16} strokeWidth={1.75} aria-hidden />,
        iconOnly: true,
      }))}
    />
  )
}
