import { ChevronDown } from 'lucide-react'
import { Button, ButtonContext } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import styles from './completing-field.module.css'
import { FieldFrame, fieldStyles, type FieldWords } from './field-frame.tsx'
import selectStyles from './select.module.css'

export interface CompletingFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What fits what is typed; any other text can be typed too. */
  readonly choices: readonly string[]
  /** The list opens by its button, where everything is offered, or by typing. */
  readonly onOpen: (by: 'button' | 'typing') => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  /** Set in the fixed-width family, for paths. */
  readonly mono?: boolean
  readonly isReadOnly?: boolean
}

/** A line of text with a list of what it may say. */
export function CompletingField(props: CompletingFieldProps) {
  const { label, hideLabel, hint, error, beside, ...own } = props
  const { value, onChange, choices, onOpen, onFocus, onBlur, mono = false, isReadOnly = false } = own
  return (
    <ComboBox
      {...(hideLabel === true ? { 'aria-label': label } : {})}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      items={choices.map((choice) => ({ id: choice }))}
      onOpenChange={(open, by) => {
        if (open) onOpen(by === 'manual' ? 'button' : 'typing')
      }}
      {...(onFocus === undefined ? {} : { onFocus })}
      {...(onBlur === undefined ? {} : { onBlur })}
      isReadOnly={isReadOnly}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      className={fieldStyles['field'] ?? ''}
    >
      <FieldFrame
        {...{ label, hideLabel, hint, error }}
        // Only the button in the box opens the list.
        beside={<ButtonContext value={null}>{beside}</ButtonContext>}
      >
        <Group role="presentation" className={fieldStyles['box'] ?? ''}>
          <Input
            className={`${fieldStyles['input']} ${mono ? fieldStyles['mono'] : ''}`}
            spellCheck={mono ? 'false' : 'true'}
            autoComplete="off"
          />
          <Button className={styles['open'] ?? ''}>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </Button>
        </Group>
      </FieldFrame>
      <Popover offset={4} className={selectStyles['popover'] ?? ''}>
        <ListBox<{ readonly id: string }> className={selectStyles['list'] ?? ''}>
          {({ id }) => (
            <ListBoxItem textValue={id} className={selectStyles['choice'] ?? ''}>
              <span className={`${selectStyles['words']} ${mono ? fieldStyles['mono'] : ''}`}>{id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
