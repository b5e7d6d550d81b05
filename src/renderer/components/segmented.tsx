import type { ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { FieldNotes } from './field-frame.tsx'
import { FieldTip } from './field-tip.tsx'
import styles from './segmented.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
  /** Only the icon is drawn; the label names it and stands in its tooltip. */
  readonly iconOnly?: boolean
}

export interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Segment<Value>[]
  /** Null where the things it speaks for differ. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly disabledReason?: string | null | undefined
  readonly error?: string | null | undefined
}

/** One choice out of a few that are all in view; arrow keys choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, choices, value, onChange, isDisabled, isReadOnly, disabledReason, error } = props
  const reason = disabledReason ?? null
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={styles['field'] ?? ''}
      value={value}
      isDisabled={isDisabled ?? false}
      isReadOnly={isReadOnly === true || reason !== null}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      {...(reason === null ? {} : { 'data-unavailable': '' })}
      onChange={(chosen) => {
        const choice = choices.find((each) => each.value === chosen)
        if (choice !== undefined) onChange(choice.value)
      }}
    >
      <FieldTip text={reason}>
        <span className={styles['group']}>
          {choices.map((choice) => (
            <RadioField
              key={choice.value}
              value={choice.value}
              className={styles['place'] ?? ''}
              {...(choice.iconOnly === true ? { 'aria-label': choice.label } : {})}
            >
              <FieldTip text={choice.iconOnly === true && reason === null ? choice.label : null}>
                <RadioButton
                  className={styles['segment'] ?? ''}
                  data-icon-only={choice.iconOnly || undefined}
                >
                  {choice.icon}
                  {choice.iconOnly === true ? null : (
                    <span className={styles['label']} data-label={choice.label}>
                      {choice.label}
                    </span>
                  )}
                </RadioButton>
              </FieldTip>
            </RadioField>
          ))}
        </span>
      </FieldTip>
      <FieldNotes hint={undefined} error={error ?? null} reason={reason} />
    </RadioGroup>
  )
}
