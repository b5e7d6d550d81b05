import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { isDay } from './is-day.ts'
import { TextField } from '../components/text-field.tsx'
import { formatDay } from '#core/markdown/format-date'

export interface DayPropertyProps {
  readonly label: string
  /** `YYYY-MM-DD`; null for none. */
  readonly value: string | null
  /** What is wrong with what is stored. */
  readonly error: string | null
  readonly onChange: (day: string | null) => void
  readonly isReadOnly: boolean
}

/** A calendar day as ISO writes it; only a whole day goes into the file. */
export function DayProperty({ label, value, error, onChange, isReadOnly }: DayPropertyProps) {
  const t = useTranslations('properties')
  const locale = useLocale()
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const shown = draft ?? value ?? ''
  const wrong = left && draft !== null && draft.trim() !== '' && !isDay(draft.trim())

  function type(text: string): void {
    setLeft(false)
    const day = text.trim()
    // A day that is not whole yet waits; the one in the file stays.
    setDraft(isDay(day) ? null : text)
    if (isDay(day) && day !== value) onChange(day)
  }

  function leave(): void {
    setLeft(true)
    if (draft?.trim() !== '') return
    setDraft(null)
    if (value !== null) onChange(null)
  }

  return (
    <TextField
      label={label}
      mono
      hint={value !== null && draft === null ? formatDay(value, locale) : t('dayHint')}
      error={wrong ? t('noDay') : draft === null ? error : null}
      value={shown}
      onChange={type}
      onBlur={leave}
      isReadOnly={isReadOnly}
    />
  )
}
