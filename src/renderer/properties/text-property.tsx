import type { ReactNode } from 'react'
import { useDraft } from './use-draft.ts'
import { TextField } from '../components/text-field.tsx'

export interface TextPropertyProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly mono?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEmptied: () => void
  readonly isReadOnly: boolean
}

/** A property of one line. */
export function TextProperty({
  label,
  hint,
  mono,
  value,
  onChange,
  onEmptied,
  isReadOnly,
}: TextPropertyProps) {
  const draft = useDraft(value, onChange, onEmptied)
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(mono === undefined ? {} : { mono })}
      value={draft.shown}
      onChange={draft.type}
      onBlur={draft.leave}
      isReadOnly={isReadOnly}
    />
  )
}
