import { useState, type ReactNode } from 'react'
import { useDraft } from './use-draft.ts'
import { TextField } from '../components/text-field.tsx'

export interface TextPropertyProps {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong with what is stored; told when it is not being typed. */
  readonly error?: string | null
  readonly mono?: boolean
  readonly type?: 'text' | 'url'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onEmptied: () => void
  readonly isReadOnly: boolean
}

/** A property of one line. */
export function TextProperty({ value, onChange, onEmptied, error = null, ...field }: TextPropertyProps) {
  const draft = useDraft(value, onChange, onEmptied)
  const [typing, setTyping] = useState(false)
  return (
    <TextField
      {...field}
      error={typing ? null : error}
      value={draft.shown}
      onChange={(text) => {
        setTyping(true)
        draft.type(text)
      }}
      onBlur={() => {
        setTyping(false)
        draft.leave()
      }}
    />
  )
}
