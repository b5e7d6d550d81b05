import { useTranslations } from 'use-intl'
import { languageName } from './language-name.ts'
import styles from './status-bar.module.css'
import type { AppDocument } from '../documents/app-documents.ts'
import { useHead } from '../properties/use-head.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The language that the article is written in: its own, else that of its series. */
export function ArticleLanguage({ document }: { readonly document: AppDocument }) {
  const t = useTranslations('status')
  const { facts } = useHead(document)
  const { series } = document.session.ref
  const usual = useWorkspaceStore(
    ({ workspace }) => workspace?.series.find(({ folder }) => folder === series)?.language,
  )
  const tag = facts?.language ?? usual
  if (tag === undefined) return null
  const name = languageName(tag)
  return (
    <span className={styles['item']} title={t('language', { name })}>
      {name}
    </span>
  )
}
