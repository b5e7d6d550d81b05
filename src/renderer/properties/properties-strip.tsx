import type { EditorView } from '@codemirror/view'
import { Calendar, ChevronDown, ChevronsDown, ChevronUp, Tag, TextQuote, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useEffect, useEffectEvent, useId, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import { useLocale, useTranslations } from 'use-intl'
import styles from './properties-strip.module.css'
import { useHead, type Head } from './use-head.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { showProperties } from '../actions/editor-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { AppDocument } from '../documents/app-documents.ts'
import { setHeadShown } from '../editor/article-head.ts'
import type { ArticlePlace } from '../editor/use-article-entry.ts'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { sameArticle } from '../stores/navigation-store.ts'
import { usePropertiesStore } from '../stores/properties-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { formatDay } from '#core/markdown/format-date'
import { longestDescription } from '#shared/model/longest-description'
import type { Entry } from '#shared/model/series'

const PropertiesForm = lazy(() => import('./properties-form.tsx'))

export interface PropertiesStripProps {
  readonly place: ArticlePlace
  readonly document: AppDocument
  readonly view: EditorView | null
}

/** Title and one line of facts above the text; the chevron opens the form, a second press the YAML. */
export function PropertiesStrip({ place, document, view }: PropertiesStripProps) {
  const t = useTranslations('properties')
  const head = useHead(document)
  const { host } = useActionContext()
  const [asked, setAsked] = useState(false)
  const [byKey, setByKey] = useState(false)
  const region = useId()
  const { entry } = place
  const unreadable = (head.facts?.errors.length ?? 0) > 0
  // What cannot be read is mended in the text, so both are there.
  const open = asked && (!head.shown || unreadable)

  // Once round: the form, the text, the strip alone.
  function next(): void {
    if (view === null) return
    if (head.shown) {
      setAsked(false)
      setHeadShown(view, false)
    } else if (open) setHeadShown(view, true)
    else {
      setAsked(true)
      if (unreadable) setHeadShown(view, true)
    }
  }

  // By key: the focus goes where the properties are, and back to the text when they go.
  const turn = useEffectEvent((article: ArticleRef | null) => {
    if (!sameArticle(article, document.session.ref)) return
    setByKey(true)
    next()
    if (head.shown || open) view?.focus()
  })
  useEffect(() => usePropertiesStore.subscribe((state) => turn(state.asked)), [])

  const [Icon, label] = head.shown
    ? ([ChevronUp, t('close')] as const)
    : open
      ? ([ChevronsDown, t('asText')] as const)
      : ([ChevronDown, t('edit')] as const)
  return (
    <header className={styles['strip']}>
      <h1 className={styles['title']}>{titleOf(head, entry)}</h1>
      <div className={styles['line']}>
        {unreadable ? (
          <p className={`${styles['fact']} ${styles['unreadable']}`}>
            <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
            {t('unreadable')}
          </p>
        ) : (
          <Facts head={head} entry={entry} />
        )}
        <IconButton
          label={label}
          aria-expanded={open || head.shown}
          {...(open ? { 'aria-controls': region } : {})}
          keys={actionKeys(showProperties, host)}
          icon={<Icon size={16} strokeWidth={1.75} />}
          onPress={() => {
            setByKey(false)
            next()
          }}
        />
      </div>
      {open && head.facts !== null && (
        <Suspense fallback={null}>
          <PropertiesForm
            id={region}
            place={place}
            document={document}
            facts={head.facts}
            takesFocus={byKey}
          />
        </Suspense>
      )}
    </header>
  )
}

/** What the editor holds counts before what was last on disk. */
function titleOf({ facts }: Head, entry: Entry): string {
  return facts?.title ?? entry.title
}

function Facts({ head: { facts }, entry }: { readonly head: Head; readonly entry: Entry }) {
  const t = useTranslations('properties')
  const locale = useLocale()
  const now = facts ?? { ...entry, description: null }
  const { status, tags, description } = now
  const day = now.updated ?? now.date
  if (status === null && day === null && tags.length === 0 && description === null) {
    return <p className={styles['none']}>{t('none')}</p>
  }
  return (
    <ul className={styles['facts']}>
      {status !== null && (
        <li className={`${styles['fact']} ${styles[status] ?? ''}`}>
          <StatusGlyph status={status} />
          {t(`statuses.${status}`)}
        </li>
      )}
      {day !== null && (
        <li className={styles['fact']}>
          <Calendar size={14} strokeWidth={1.75} aria-hidden />
          <time dateTime={day}>{formatDay(day, locale)}</time>
        </li>
      )}
      {tags.length > 0 && (
        <li className={styles['fact']}>
          <Tag size={14} strokeWidth={1.75} aria-hidden />
          <VisuallyHidden>{t('tags')}</VisuallyHidden>
          <span className={styles['tags']}>{tags.join(', ')}</span>
        </li>
      )}
      {description !== null && (
        <li className={styles['fact']}>
          <TextQuote size={14} strokeWidth={1.75} aria-hidden />
          <VisuallyHidden>{t('description')}</VisuallyHidden>
          {t('length', { length: [...description].length, most: longestDescription })}
        </li>
      )}
    </ul>
  )
}
