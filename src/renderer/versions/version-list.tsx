import { Pin } from 'lucide-react'
import { ListBox, ListBoxItem, ListBoxSection, Header } from 'react-aria-components/ListBox'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './version-list.module.css'
import { useMoments } from '../view-frame/use-moments.ts'
import type { Version } from '#shared/model/version'

export interface VersionListProps {
  readonly label: string
  /** The newest first. */
  readonly versions: readonly Version[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Versions by day, each with its time, what it was kept for and how many words came or went. */
export function VersionList({ label, versions, chosen, onChoose }: VersionListProps) {
  const { dayOf } = useMoments()
  const days = Map.groupBy(versions, ({ at }) => dayOf(at))
  return (
    <ListBox
      aria-label={label}
      className={styles['list'] ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus="first"
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys
        if (typeof key === 'string') onChoose(key)
      }}
    >
      {[...days].map(([day, kept]) => (
        <ListBoxSection key={day} id={day} className={styles['day'] ?? ''}>
          <Header className={styles['head'] ?? ''}>{day}</Header>
          {kept.map((version) => (
            <VersionRow key={version.id} version={version} older={versions[versions.indexOf(version) + 1]} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

interface VersionRowProps {
  readonly version: Version
  /** The one kept before it. */
  readonly older: Version | undefined
}

function VersionRow({ version, older }: VersionRowProps) {
  const t = useTranslations('versions')
  const format = useFormatter()
  const { timeOf } = useMoments()
  const { id, at, words, cause, label, pinned } = version
  const time = timeOf(at)
  const why = cause === 'operation' ? t('operation', { label: label ?? '' }) : t(cause)
  const delta = words === null || older?.words == null ? null : words - older.words
  const sign = delta === null || delta === 0 ? 'none' : delta > 0 ? 'more' : 'less'
  const amount = Math.abs(delta ?? 0)
  return (
    <ListBoxItem id={id} textValue={`${time} ${why}`} className={styles['row'] ?? ''}>
      <time className={styles['time']} dateTime={at}>
        {time}
      </time>
      <span className={styles['why']}>{why}</span>
      {pinned ? (
        <span className={styles['pin']}>
          <Pin size={12} strokeWidth={1.75} aria-hidden />
          <span className={styles['spoken']}>{t('pinned')}</span>
        </span>
      ) : null}
      {words === null ? null : (
        <span className={styles['words']}>
          {format.number(words)}
          <span className={styles['spoken']}> {t('wordsSpoken', { words })}</span>
        </span>
      )}
      {words === null ? null : (
        <span className={styles['delta']} data-sign={sign}>
          {delta === null ? '' : t('delta', { sign, words: amount })}
        </span>
      )}
    </ListBoxItem>
  )
}
