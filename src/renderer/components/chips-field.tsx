import { X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup'
import styles from './chips-field.module.css'
import { TextField } from './text-field.tsx'

export interface ChipsFieldProps {
  /** Names the chips. */
  readonly label: string
  /** Names the field for more. */
  readonly addLabel: string
  readonly hint: string
  readonly error?: string | null
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly isReadOnly?: boolean
  /** Characters that one of them may have. */
  readonly longest?: number
}

/** Words as chips and a field for more: Enter or a comma adds one, Backspace in the empty field takes one back. */
export function ChipsField(props: ChipsFieldProps) {
  const { label, addLabel, hint, error = null, value, onChange, isReadOnly = false, longest } = props
  const [text, setText] = useState('')

  function add(typed: string): void {
    const wanted = typed.split(',').map((chip) => chip.trim())
    const fresh = wanted.filter(
      (chip, index) => chip !== '' && !value.includes(chip) && wanted.indexOf(chip) === index,
    )
    setText('')
    if (fresh.length > 0) onChange([...value, ...fresh])
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && text.trim() !== '') add(text)
    else if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1))
  }

  return (
    <div className={styles['field']}>
      {value.length > 0 && (
        <TagGroup
          aria-label={label}
          selectionMode="none"
          {...(isReadOnly
            ? {}
            : { onRemove: (keys) => onChange(value.filter((_chip, index) => !keys.has(index))) })}
        >
          <TagList className={styles['chips'] ?? ''}>
            {value.map((chip, index) => (
              <Tag key={`${index} ${chip}`} id={index} textValue={chip} className={styles['chip'] ?? ''}>
                {chip}
                {!isReadOnly && (
                  <Button slot="remove" className={styles['remove'] ?? ''}>
                    <X size={12} strokeWidth={2} aria-hidden />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <TextField
        label={addLabel}
        hideLabel
        hint={hint}
        error={error}
        value={text}
        onChange={(typed) => (typed.includes(',') ? add(typed) : setText(typed))}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
        isReadOnly={isReadOnly}
        {...(longest === undefined ? {} : { maxLength: longest })}
      />
    </div>
  )
}
