import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslations } from 'use-intl'
import styles from './lines-property.module.css'
import type { TextPropertyProps } from './text-property.tsx'
import { useDraft } from './use-draft.ts'
import { FieldFrame, fieldStyles } from '../components/field-frame.tsx'

export interface LinesPropertyProps extends Omit<TextPropertyProps, 'hint' | 'mono' | 'type'> {
  /** Characters that readers will see of it. */
  readonly most: number
}

/** A property of a few sentences, with a measure of its length. */
export function LinesProperty(props: LinesPropertyProps) {
  const { label, value, error = null, onChange, onEmptied, isReadOnly, most } = props
  const t = useTranslations('properties')
  const draft = useDraft(value, onChange, onEmptied)
  const length = [...value].length
  const over = length > most
  return (
    <TextField
      className={fieldStyles['field'] ?? ''}
      value={draft.shown}
      onChange={draft.type}
      onBlur={draft.leave}
      isReadOnly={isReadOnly}
      isInvalid={error !== null}
      validationBehavior="aria"
      {...(isReadOnly ? { 'data-readonly': '' } : {})}
    >
      <FieldFrame
        label={label}
        error={error}
        hint={
          <span className={styles['measure']} data-over={over || undefined}>
            <span className={styles['track']} aria-hidden>
              <span className={styles['bar']} style={{ width: `${Math.min(100, (length / most) * 100)}%` }} />
            </span>
            {over ? t('tooLong', { length, most }) : t('length', { length, most })}
          </span>
        }
      >
        <TextArea className={styles['lines'] ?? ''} rows={3} spellCheck />
      </FieldFrame>
    </TextField>
  )
}
