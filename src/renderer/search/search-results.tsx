import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslations } from 'use-intl'
import { MarkedText } from './marked-text.tsx'
import styles from './search-results.module.css'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { ArticleTitle } from '../list/article-title.tsx'
import { goToArticle } from '../view-frame/go-to-article.ts'
import { rememberVisit } from '../view-frame/visited.ts'
import type { SearchHit } from '#shared/model/search-hit'
import type { ArticleStatus } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

/** The articles that were found, best first; Enter opens one at the line of its best match. */
export function SearchResults({ hits, workspace }: { hits: readonly SearchHit[]; workspace: Workspace }) {
  const t = useTranslations('search')
  return (
    <ListBox
      aria-label={t('results')}
      className={styles['list'] ?? ''}
      selectionMode="none"
      items={hits.map((hit) => ({ id: hitKey(hit), hit }))}
      onAction={(id) => {
        const hit = hits.find((each) => hitKey(each) === id)
        if (hit !== undefined) openHit(hit)
      }}
    >
      {({ hit }) => <Result hit={hit} workspace={workspace} />}
    </ListBox>
  )
}

function Result({ hit, workspace }: { hit: SearchHit; workspace: Workspace }) {
  const t = useTranslations('search')
  const series = workspace.series.find(({ folder }) => folder === hit.series)
  const entry = series?.entries.find(({ path }) => path === hit.path)
  const status: ArticleStatus | null = entry?.status ?? null
  return (
    <ListBoxItem id={hitKey(hit)} textValue={hit.title} className={styles['result'] ?? ''}>
      <span className={styles['number']}>{hit.number} </span>
      <StatusGlyph status={status} />
      <span className={styles['words']}>
        <span className={styles['top']}>
          <span className={styles['title']}>
            <ArticleTitle title={hit.title} />
          </span>
          <span className={styles['series']}> {series?.title ?? hit.series} </span>
          <span className={styles['line']}>
            {hit.line === null ? t('titleOnly') : t('line', { line: hit.line })}{' '}
          </span>
        </span>
        {hit.snippet === '' ? null : (
          <span className={styles['snippet']}>
            <MarkedText text={hit.snippet} marks={hit.marks} />
          </span>
        )}
      </span>
    </ListBoxItem>
  )
}

export function hitKey({ series, path }: SearchHit): string {
  return `${series}/${path}`
}

function openHit(hit: SearchHit): void {
  rememberVisit('search', hitKey(hit))
  goToArticle({ series: hit.series, path: hit.path }, hit.line)
}
