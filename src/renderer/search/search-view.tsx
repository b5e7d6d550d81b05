import { Search, SearchX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { useTranslations } from 'use-intl'
import { SearchResults } from './search-results.tsx'
import { searchLimit, useSearchStore } from './search-store.ts'
import styles from './search-view.module.css'
import { useSearch } from './use-search.ts'
import { useClient } from '../app-services.tsx'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Turning } from '../components/turning.tsx'
import { useLate } from '../components/use-late.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { Blank, ViewFrame } from '../view-frame/view-frame.tsx'
import type { Workspace } from '#shared/model/workspace'

/** Looks through the text of all articles while a query is typed; arrow keys choose, Enter opens. */
export function SearchView() {
  const t = useTranslations('search')
  const field = useRef<HTMLInputElement>(null)
  const workspace = useWorkspaceStore((state) => state.workspace)
  const query = useSearchStore((state) => state.query)
  useSearch()
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <Autocomplete>
      <ViewFrame
        title={t('title')}
        look="fill"
        landing={false}
        tools={
          <div className={styles['query']}>
            <div className={styles['field']}>
              <SearchField
                label={t('field')}
                placeholder={t('field')}
                clearLabel={t('clear')}
                inputRef={field}
                maxLength={400}
                value={query}
                onChange={(text) => useSearchStore.getState().type(text)}
              />
            </div>
            <Foot />
          </div>
        }
      >
        {workspace === null ? null : <Answer workspace={workspace} />}
      </ViewFrame>
    </Autocomplete>
  )
}

/** How many were found, or that it is still being looked for, and the keys. */
function Foot() {
  const t = useTranslations('search')
  const { query, found, busy } = useSearchStore()
  const late = useLate(busy)
  const count = found?.hits.length ?? 0
  const counted = count >= searchLimit ? t('foundMany', { count }) : t('found', { count })
  return (
    <div className={styles['foot']}>
      <output className={styles['status']}>
        {late ? (
          <>
            <Turning /> {t('busy')}
          </>
        ) : query.trim() === '' || found === null || count === 0 ? null : (
          counted
        )}
      </output>
      {count === 0 ? null : (
        <span className={styles['keys']}>
          <KeyHint keys={['↑', '↓']}>{t('keyMove')}</KeyHint>
          <KeyHint keys={['↵']}>{t('keyOpen')}</KeyHint>
          <KeyHint keys={['Esc']}>{t('keyClear')}</KeyHint>
        </span>
      )}
    </div>
  )
}

function Answer({ workspace }: { workspace: Workspace }) {
  const t = useTranslations('search')
  const client = useClient()
  const { root, query, found, failure } = useSearchStore()
  if (failure !== null) {
    return (
      <Blank live="alert">
        <EmptyState
          icon={SearchX}
          tone="error"
          title={t('failedTitle')}
          text={t('failed', { message: sentenceOf(failure, '') })}
        >
          <Button onPress={() => void useSearchStore.getState().search(client, workspace.root, query)}>
            {t('tryAgain')}
          </Button>
        </EmptyState>
      </Blank>
    )
  }
  if (query.trim() === '') {
    return (
      <Blank>
        <EmptyState icon={Search} title={t('startTitle')} text={t('start')} />
      </Blank>
    )
  }
  if (found === null || root !== workspace.root) return null
  if (found.hits.length > 0) return <SearchResults hits={found.hits} workspace={workspace} />
  const articles = workspace.series
    .flatMap(({ entries }) => entries)
    .filter(({ path, state }) => path !== null && state !== 'missing').length
  return (
    <Blank live="status">
      <EmptyState
        icon={SearchX}
        title={t('nothingTitle', { query: found.query })}
        text={t('nothing', { articles })}
      />
    </Blank>
  )
}
