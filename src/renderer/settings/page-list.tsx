import { Eye, Palette, PencilLine, type LucideIcon } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import styles from './page-list.module.css'
import type { PageId } from './setting.ts'
import { pages } from './setting-definitions.ts'

const icons: Readonly<Record<PageId, LucideIcon>> = {
  appearance: Palette,
  editor: PencilLine,
  preview: Eye,
}

export interface PageListProps {
  /** Null while what a search found is shown, which belongs to no page. */
  readonly page: PageId | null
  readonly onChoose: (page: PageId) => void
}

/** The pages of the settings; arrow keys turn them. */
export function PageList({ page, onChoose }: PageListProps) {
  const t = useTranslations('settings')
  return (
    <ListBox
      aria-label={t('pages')}
      className={styles['pages'] ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection={page !== null}
      escapeKeyBehavior="none"
      selectedKeys={page === null ? [] : [page]}
      onSelectionChange={(keys) => {
        const chosen = pages.find((each) => keys !== 'all' && keys.has(each))
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {pages.map((each) => {
        const Icon = icons[each]
        return (
          <ListBoxItem key={each} id={each} textValue={t(each)} className={styles['page'] ?? ''}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {t(each)}
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
