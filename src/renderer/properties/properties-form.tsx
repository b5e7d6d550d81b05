import { useTranslations } from 'use-intl'
import { changeProperty } from './change-property.ts'
import { DayProperty } from './day-property.tsx'
import styles from './properties-form.module.css'
import { LinesProperty } from './lines-property.tsx'
import { TagsProperty } from './tags-property.tsx'
import { TextProperty } from './text-property.tsx'
import { Banner } from '../components/banner.tsx'
import { Select } from '../components/select.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import type { AppDocument } from '../documents/app-documents.ts'
import type { ArticlePlace } from '../editor/use-article-entry.ts'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { SeriatimError } from '#shared/errors'
import type { FormKey, FormValue } from '#core/markdown/edit-frontmatter'
import type { Frontmatter } from '#core/markdown/frontmatter'
import { articleSlug } from '#core/markdown/slug'
import { longestDescription } from '#shared/model/longest-description'
import { articleStatuses } from '#shared/model/series'

export interface PropertiesFormProps {
  readonly id: string
  readonly place: ArticlePlace
  readonly document: AppDocument
  readonly facts: Frontmatter
}

const noStatus = 'none'

/** The properties as fields. Each change goes into the YAML at once; nothing else in it moves. */
export default function PropertiesForm({ id, place, document, facts }: PropertiesFormProps) {
  const t = useTranslations('properties')
  const { fail } = useActionContext()
  const unreadable = facts.errors[0]
  const reading = document.session.readOnly !== null
  const fixed = reading || unreadable !== undefined

  function change(key: FormKey, value: FormValue): void {
    if (!changeProperty(document, key, value)) fail(new SeriatimError('internal.unexpected', t('refused')))
  }
  const text = (key: 'title' | 'slug' | 'description' | 'date') => ({
    value: facts[key] ?? '',
    onChange: (value: string) => change(key, value),
    onEmptied: () => change(key, null),
    isReadOnly: fixed,
  })

  return (
    <fieldset id={id} className={styles['form']} aria-label={t('form')}>
      {unreadable !== undefined && (
        <div className={styles['wide']}>
          <Banner tone="warning">{t('unreadableHere', { line: unreadable.line })}</Banner>
        </div>
      )}
      <div className={styles['wide']}>
        <TextProperty {...text('title')} label={t('title')} />
      </div>
      <Select
        label={t('status')}
        choices={[
          { value: noStatus, label: t('statuses.none') },
          ...articleStatuses.map((status) => ({
            value: status,
            label: t(`statuses.${status}`),
            icon: <StatusGlyph status={status} />,
          })),
        ]}
        value={facts.status ?? noStatus}
        onChange={(status) => change('status', status === noStatus ? null : status)}
        isReadOnly={fixed}
      />
      <DayProperty
        label={t('date')}
        value={facts.date}
        onChange={(day) => change('date', day)}
        isReadOnly={fixed}
      />
      <div className={styles['wide']}>
        <TagsProperty value={facts.tags} onChange={(tags) => change('tags', tags)} isReadOnly={fixed} />
      </div>
      <div className={styles['wide']}>
        <LinesProperty {...text('description')} label={t('description')} most={longestDescription} />
      </div>
      <div className={styles['wide']}>
        <TextProperty
          {...text('slug')}
          label={t('slug')}
          mono
          hint={t('address', { address: `${articleSlug(place.entry.path ?? '', facts.slug)}.html` })}
        />
      </div>
    </fieldset>
  )
}
