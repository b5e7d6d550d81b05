import type { ReactNode, Ref } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField, type TextFieldProps as AriaProps } from 'react-aria-components/TextField'
import { FieldFrame, fieldStyles as styles, type FieldWords } from './field-frame.tsx'

export interface TextFieldProps extends Omit<AriaProps, 'className' | 'children' | 'isInvalid'>, FieldWords {
  readonly placeholder?: string
  /** Set in the fixed-width family, for paths. */
  readonly mono?: boolean
  /** Stands inside the box before the text, an icon of 16 px. */
  readonly lead?: ReactNode
  /** Stands inside the box at its end, a unit or a count. */
  readonly suffix?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A labelled line of text with its hint or its error below. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, disabledReason, beside, ...own } = props
  const { placeholder, mono = false, lead, suffix, inputRef, ...rest } = own
  const refused = (disabledReason ?? null) !== null
  return (
    <AriaTextField
      {...rest}
      {...(refused ? { isReadOnly: true, 'data-unavailable': '' } : {})}
      {...(hideLabel === true ? { 'aria-label': label } : {})}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      className={styles['field'] ?? ''}
    >
      <FieldFrame {...{ label, hideLabel, hint, error, disabledReason, beside }}>
        <Group role="presentation" className={styles['box'] ?? ''}>
          {lead === undefined ? null : <span className={styles['lead']}>{lead}</span>}
          <Input
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            {...(refused ? { 'aria-disabled': true } : {})}
            className={`${styles['input']} ${mono ? styles['mono'] : ''}`}
            spellCheck={mono ? 'false' : 'true'}
            autoComplete="off"
          />
          {suffix === undefined ? null : <span className={styles['suffix']}>{suffix}</span>}
        </Group>
      </FieldFrame>
    </AriaTextField>
  )
}
