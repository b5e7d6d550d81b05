import { SearchX } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { entriesForKey, findEntries, type Wanted } from './find-entries.ts'
import { sheetEntries } from './sheet-entries.ts'
import { groups, type SheetEntry } from './sheet-entry.ts'
import styles from './shortcut-sheet.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { isInBrowser, platformOf } from '../actions/platform.ts'
import { actions } from '../actions/registry.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Keys } from '../components/keys.tsx'
import { SearchField } from '../components/search-field.tsx'
import { useUiStore } from '../stores/ui-store.ts'

const everything: Wanted = { kind: 'words', text: '' }

/** Every key that works here, found by its name or by pressing it. */
export function ShortcutSheet() {
  const t = useTranslations('shortcuts')
  const actionWords = useTranslations('actions')
  const context = useActionContext()
  const close = useUiStore((state) => state.closeDialog)
  const [wanted, setWanted] = useState<Wanted>(everything)
  const [query, setQuery] = useState('')
  const entries = useMemo(
    () => sheetEntries(actions, context, { actions: actionWords, sheet: t }),
    [context, actionWords, t],
  )
  const found = findEntries(entries, wanted)

  function look(text: string): void {
    setQuery(text)
    setWanted({ kind: 'words', text })
  }

  function press(event: KeyboardEvent): void {
    const { ctrlKey, metaKey, altKey } = event
    if (!ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(event.key)) return
    const meant = entriesForKey(entries, event.nativeEvent, platformOf(context.host))
    const [first] = meant
    // Keys that mean nothing here are the field's own: copying, moving by words.
    if (first === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setQuery((first.ways[0] ?? []).join(' '))
    setWanted({ kind: 'keys', ids: meant.map(({ id }) => id) })
  }

  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close')}
      width="full"
      ruled
      onClose={close}
      lead={
        <div onKeyDownCapture={press}>
          <SearchField
            label={t('search')}
            placeholder={t('searchHint')}
            clearLabel={t('clearSearch')}
            value={query}
            onChange={look}
            autoFocus
          />
        </div>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it */}
      <section className={styles['sheet']} aria-label={t('sheet')} tabIndex={0}>
        <output className={styles['spoken']}>
          {query === '' ? '' : t('found', { count: found.length })}
        </output>
        {found.length === 0 ? (
          <EmptyState
            icon={SearchX}
            level={3}
            title={t('nothingFound', { query: query.trim() })}
            text={t('nothingFoundHint')}
          >
            <Button onPress={() => look('')}>{t('clearSearch')}</Button>
          </EmptyState>
        ) : (
          <div className={styles['groups']}>
            {groups.map((group) => (
              <Group
                key={group}
                title={t(group)}
                entries={found.filter((entry) => entry.group === group)}
                or={t('or')}
              />
            ))}
          </div>
        )}
      </section>
      {isInBrowser(context.host) ? <p className={styles['note']}>{t('browserNote')}</p> : null}
    </Dialog>
  )
}

interface GroupProps {
  readonly title: string
  readonly entries: readonly SheetEntry[]
  /** Read between two ways to do the same. */
  readonly or: string
}

function Group({ title, entries, or }: GroupProps) {
  if (entries.length === 0) return null
  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>{title}</h3>
      <dl>
        {entries.map(({ id, label, ways }) => (
          <div key={id} className={styles['entry']}>
            <dt className={styles['label']}>{label}</dt>
            <dd className={styles['ways']}>
              {ways.map((way, index) => (
                <span key={way.join(' ')}>
                  {index === 0 ? null : <span className={styles['spoken']}>{` ${or} `}</span>}
                  <Keys keys={way} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
