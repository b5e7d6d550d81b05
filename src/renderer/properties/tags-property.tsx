import { X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup'
import { useTranslations } from 'use-intl'
import styles from './tags-property.module.css'
import { fieldStyles } from '../components/field-frame.tsx'
import { TextField } from '../components/text-field.tsx'

export interface TagsPropertyProps {
  readonly value: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  readonly isReadOnly: boolean
}

/** Tags as chips and a field for more: Enter or a comma adds one, Backspace in the empty field takes one back. */
export function TagsProperty({ value, onChange, isReadOnly }: TagsPropertyProps) {
  const t = useTranslations('properties')
  const [text, setText] = useState('')

  function add(typed: string): void {
    const wanted = typed.split(',').map((tag) => tag.trim())
    const fresh = wanted.filter(
      (tag, index) => tag !== '' && !value.includes(tag) && wanted.indexOf(tag) === index,
    )
    setText('')
    if (fresh.length > 0) onChange([...value, ...fresh])
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && text.trim() !== '') add(text)
    else if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1))
  }

  return (
    <div className={styles['tags']}>
      <span className={fieldStyles['label']} aria-hidden>
        {t('tags')}
      </span>
      {value.length > 0 && (
        <TagGroup
          aria-label={t('tags')}
          selectionMode="none"
          {...(isReadOnly
            ? {}
            : { onRemove: (keys) => onChange(value.filter((_tag, index) => !keys.has(index))) })}
        >
          <TagList className={styles['chips'] ?? ''}>
            {value.map((tag, index) => (
              <Tag key={`${index} ${tag}`} id={index} textValue={tag} className={styles['chip'] ?? ''}>
                {tag}
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
        label={t('addTag')}
        hideLabel
        hint={t('tagsHint')}
        value={text}
        onChange={(typed) => (typed.includes(',') ? add(typed) : setText(typed))}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}
