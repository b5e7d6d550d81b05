import { RotateCcw, SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { matchingSettings } from './matching-settings.ts'
import { PageList } from './page-list.tsx'
import { resetOf, type PageId } from './setting.ts'
import { pages, settingDefinitions } from './setting-definitions.ts'
import { SettingRow } from './setting-row.tsx'
import styles from './settings-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { SearchField } from '../components/search-field.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { SettingsPatch } from '#shared/model/settings'

/** Every preference of the author, by pages or as what a search finds; each change is kept at once. */
export function SettingsDialog() {
  const t = useTranslations('settings')
  const shell = useTranslations('shell')
  const { client, host } = useActionContext()
  const close = useUiStore((state) => state.closeDialog)
  const settings = useSettingsStore((state) => state.settings)
  const update = useSettingsStore((state) => state.update)
  const [page, setPage] = useState<PageId>('appearance')
  const [query, setQuery] = useState('')
  const [failure, setFailure] = useState<string | null>(null)

  const offered = settingDefinitions.filter(({ needs }) => needs === undefined || host.capabilities[needs])
  const searching = query.trim() !== ''
  const found = searching
    ? matchingSettings(offered, query, t)
    : offered.filter((setting) => setting.page === page)
  const shownPages = pages.filter((each) => found.some((setting) => setting.page === each))

  function change(patch: SettingsPatch): void {
    setFailure(null)
    update(client, patch).catch((error: unknown) =>
      setFailure(t('notKept', { reason: sentenceOf(error, shell('unexpected')) })),
    )
  }

  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close')}
      width="large"
      steady
      ruled
      onClose={close}
      lead={
        <SearchField
          label={t('search')}
          placeholder={t('search')}
          clearLabel={t('clearSearch')}
          value={query}
          onChange={setQuery}
          autoFocus
        />
      }
    >
      <div className={styles['columns']}>
        <PageList
          page={searching ? null : page}
          onChoose={(chosen) => {
            setPage(chosen)
            setQuery('')
          }}
        />
        <div className={styles['side']}>
          <div className={styles['settings']}>
            {shownPages.map((each) => (
              <section key={each}>
                <h3 className={styles['heading']}>{t(each)}</h3>
                {found
                  .filter((setting) => setting.page === each)
                  .map((setting) => (
                    <SettingRow key={setting.key} setting={setting} settings={settings} onChange={change} />
                  ))}
              </section>
            ))}
            {found.length > 0 ? null : (
              <EmptyState
                icon={SearchX}
                level={3}
                title={t('nothingFound', { query: query.trim() })}
                text={t('nothingFoundHint')}
              >
                <Button onPress={() => setQuery('')}>{t('clearSearch')}</Button>
              </EmptyState>
            )}
          </div>
          <footer className={styles['footer']}>
            {searching ? null : (
              <Button
                look="quiet"
                icon={<RotateCcw size={14} strokeWidth={1.75} aria-hidden />}
                onPress={() => change(resetOf(found))}
              >
                {t('resetPage')}
              </Button>
            )}
            <output className={styles['state']} data-failed={failure !== null || undefined}>
              {failure ?? (searching ? t('found', { count: found.length }) : t('savedAsYouGo'))}
            </output>
          </footer>
        </div>
      </div>
    </Dialog>
  )
}
