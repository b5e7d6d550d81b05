import { Check, ChevronDown } from 'lucide-react'
import { useState, type ReactNode, type Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { FieldFrame, fieldStyles, type FieldWords } from './field-frame.tsx'
import styles from './select.module.css'

export interface SelectChoice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second, quieter line. */
  readonly detail?: string
  readonly icon?: ReactNode
}

export interface SelectProps<Value extends string> extends FieldWords {
  readonly choices: readonly SelectChoice<Value>[]
  /** Null where the things it speaks for differ; `mixedLabel` then stands in the box. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly mixedLabel?: string
  /** `quiet` has no edge until the pointer or the focus is on it: for tool bars. */
  readonly look?: 'plain' | 'quiet'
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly buttonRef?: Ref<HTMLButtonElement>
}

/** One choice out of many, shown in a list that opens. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, hint, error, disabledReason, beside, ...own } = props
  const { choices, value, onChange, mixedLabel, look = 'plain', isDisabled, isReadOnly, buttonRef } = own
  const refused = (disabledReason ?? null) !== null
  const fixed = refused || isReadOnly === true
  const [open, setOpen] = useState(false)
  return (
    <AriaSelect
      {...(hideLabel === true ? { 'aria-label': label } : {})}
      {...(refused ? { 'data-unavailable': '' } : {})}
      {...(isReadOnly === true ? { 'data-readonly': '' } : {})}
      isOpen={open && !fixed}
      onOpenChange={setOpen}
      isDisabled={isDisabled ?? false}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen !== undefined && !fixed) onChange(chosen.value)
      }}
      placeholder={mixedLabel ?? ''}
      className={fieldStyles['field'] ?? ''}
    >
      <FieldFrame {...{ label, hideLabel, hint, error, disabledReason, beside }}>
        <Button
          {...(buttonRef === undefined ? {} : { ref: buttonRef })}
          {...(fixed ? { 'aria-disabled': true } : {})}
          className={`${fieldStyles['box']} ${styles['button']} ${styles[look]}`}
        >
          <SelectValue className={styles['value'] ?? ''}>
            {({ isPlaceholder, selectedText, defaultChildren }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      </FieldFrame>
      <Popover offset={4} className={styles['popover'] ?? ''}>
        <ListBox
          items={choices.map((choice) => ({ ...choice, id: choice.value }))}
          className={styles['list'] ?? ''}
        >
          {(choice) => (
            <ListBoxItem textValue={choice.label} className={styles['choice'] ?? ''}>
              {choice.icon}
              <span className={styles['words']}>
                <span>{choice.label}</span>
                {choice.detail === undefined ? null : (
                  <span className={styles['detail']}>{choice.detail}</span>
                )}
              </span>
              <Check size={14} strokeWidth={2} className={styles['mark'] ?? ''} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
