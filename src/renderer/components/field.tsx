import { CircleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import styles from './field.module.css'

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string
  readonly hint?: ReactNode
  /** One sentence on what is wrong; the field is invalid while it stands. */
  readonly error?: string | null
  readonly placeholder?: string
  /** Set in the fixed-width family, for paths. */
  readonly mono?: boolean
  /** Stands inside the box at its end, a unit or a count. */
  readonly suffix?: ReactNode
  /** Stands beside the box, a button. */
  readonly beside?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A labelled line of text with its hint or its error below. */
export function Field(props: FieldProps) {
  const { label, hint, error = null, placeholder, mono = false, suffix, beside, inputRef, ...rest } = props
  return (
    <TextField
      {...rest}
      isInvalid={error !== null}
      validationBehavior="aria"
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['row']}>
        <div className={styles['box']}>
          <Input
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            className={`${styles['input']} ${mono ? styles['mono'] : ''}`}
            spellCheck={mono ? 'false' : 'true'}
            autoComplete="off"
          />
          {suffix === undefined ? null : <span className={styles['suffix']}>{suffix}</span>}
        </div>
        {beside}
      </div>
      {error === null && hint !== undefined ? (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles['error'] ?? ''}>
        <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
        {error}
      </FieldError>
    </TextField>
  )
}
