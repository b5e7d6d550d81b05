import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { changeProperty } from './change-property.ts'
import { ChipsProperty } from './chips-property.tsx'
import { DayProperty } from './day-property.tsx'
import styles from './properties-form.module.css'
import { LinesProperty } from './lines-property.tsx'
import { MoreProperties } from './more-properties.tsx'
import { dayOf, textOf, type PropertiesInHand } from './properties-in-hand.ts'
import { propertyFaults } from './property-faults.ts'
import { TextProperty } from './text-property.tsx'
import { Banner } from '../components/banner.tsx'
import { Select } from '../components/select.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import type { AppDocument } from '../documents/app-documents.ts'
import type { ArticlePlace } from '../editor/use-article-entry.ts'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { SeriatimError } from '#shared/errors'
import type { Frontmatter } from '#core/markdown/frontmatter'
import { articleSlug } from '#core/markdown/slug'
import { longestDescription } from '#shared/model/longest-description'
import { articleStatuses } from '#shared/model/series'

export interface PropertiesFormProps {
  readonly id: string
  readonly place: ArticlePlace
  readonly document: AppDocument
  readonly facts: Frontmatter
  /** Whether the keys go to the first field as soon as it is there. */
  readonly takesFocus: boolean
}

const noStatus = 'none'

/** The properties as fields. Each change goes into the YAML at once; nothing else in it moves. */
export default function PropertiesForm({ id, place, document, facts, takesFocus }: PropertiesFormProps) {
  const t = useTranslations('properties')
  const { fail } = useActionContext()
  const unreadable = facts.errors[0]
  const fields = useRef<HTMLFieldSetElement>(null)
  const faults = propertyFaults(facts)
  const hand: PropertiesInHand = {
    document,
    facts,
    isFixed: document.session.readOnly !== null || unreadable !== undefined,
    change: (key, value, by) => {
      if (!changeProperty(document, key, value, by))
        fail(new SeriatimError('internal.unexpected', t('refused')))
    },
    faultOf: (key) => {
      const fault = faults.get(key)
      return fault === undefined ? null : t(fault)
    },
  }
  const { change, faultOf, isFixed } = hand

  useEffect(() => {
    if (takesFocus) fields.current?.querySelector('input')?.focus()
  }, [takesFocus])

  return (
    <fieldset ref={fields} id={id} className={`${styles['form']} ${styles['fields']}`} aria-label={t('form')}>
      {unreadable !== undefined && (
        <div className={styles['wide']}>
          <Banner tone="warning">{t('unreadableHere', { line: unreadable.line })}</Banner>
        </div>
      )}
      <div className={styles['wide']}>
        <TextProperty {...textOf(hand, 'title')} label={t('title')} />
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
        onChange={(status) => change('status', status === noStatus ? null : status, 'choice')}
        error={faultOf('status')}
        isReadOnly={isFixed}
      />
      <DayProperty {...dayOf(hand, 'date')} label={t('date')} />
      <div className={styles['wide']}>
        <ChipsProperty
          label={t('tags')}
          addLabel={t('addTag')}
          hint={t('tagsHint')}
          error={faultOf('tags')}
          value={facts.tags}
          onChange={(tags) => change('tags', tags, 'choice')}
          isReadOnly={isFixed}
        />
      </div>
      <div className={styles['wide']}>
        <LinesProperty {...textOf(hand, 'description')} label={t('description')} most={longestDescription} />
      </div>
      <div className={styles['wide']}>
        <TextProperty
          {...textOf(hand, 'slug')}
          label={t('slug')}
          mono
          hint={t('address', { address: `${articleSlug(place.entry.path ?? '', facts.slug)}.html` })}
        />
      </div>
      <MoreProperties hand={hand} place={place} />
    </fieldset>
  )
}
