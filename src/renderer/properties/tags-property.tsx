import { useTranslations } from 'use-intl'
import styles from './tags-property.module.css'
import { ChipsField } from '../components/chips-field.tsx'
import { fieldStyles } from '../components/field-frame.tsx'

export interface TagsPropertyProps {
  readonly value: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  readonly isReadOnly: boolean
}

/** The tags of an article. */
export function TagsProperty({ value, onChange, isReadOnly }: TagsPropertyProps) {
  const t = useTranslations('properties')
  return (
    <div className={styles['tags']}>
      <span className={fieldStyles['label']} aria-hidden>
        {t('tags')}
      </span>
      <ChipsField
        label={t('tags')}
        addLabel={t('addTag')}
        hint={t('tagsHint')}
        value={value}
        onChange={onChange}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}
