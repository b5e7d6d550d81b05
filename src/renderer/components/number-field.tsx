import { Minus, Plus } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components/NumberField'
import { FieldFrame, fieldStyles, type FieldWords } from './field-frame.tsx'
import styles from './number-field.module.css'

export interface NumberFieldProps
  extends Omit<AriaProps, 'className' | 'children' | 'isInvalid'>, FieldWords {
  /** Stands after the number: a unit, or `of 20`. */
  readonly suffix?: ReactNode
  /** Leaves out the buttons that step; the arrow keys step all the same. */
  readonly plain?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A number with its steps; arrow keys, Home and End work in it. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, hint, error, disabledReason, beside, ...own } = props
  const { suffix, plain = false, inputRef, ...rest } = own
  const refused = (disabledReason ?? null) !== null
  return (
    <AriaNumberField
      {...rest}
      {...(refused ? { isReadOnly: true, 'data-unavailable': '' } : {})}
      {...(hideLabel === true ? { 'aria-label': label } : {})}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      className={fieldStyles['field'] ?? ''}
    >
      <FieldFrame {...{ label, hideLabel, hint, error, disabledReason, beside }}>
        <Group className={fieldStyles['box'] ?? ''}>
          <Input
            {...(inputRef === undefined ? {} : { ref: inputRef })}
            {...(refused ? { 'aria-disabled': true } : {})}
            className={`${fieldStyles['input']} ${styles['number']}`}
            autoComplete="off"
          />
          {suffix === undefined ? null : <span className={fieldStyles['suffix']}>{suffix}</span>}
          {plain ? null : (
            <>
              <Button slot="decrement" className={styles['step'] ?? ''}>
                <Minus size={14} strokeWidth={1.75} aria-hidden />
              </Button>
              <Button slot="increment" className={styles['step'] ?? ''}>
                <Plus size={14} strokeWidth={1.75} aria-hidden />
              </Button>
            </>
          )}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
