import { Search, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaProps,
} from 'react-aria-components/SearchField'
import { fieldStyles } from './field-frame.tsx'
import styles from './search-field.module.css'

export interface SearchFieldProps extends Omit<AriaProps, 'className' | 'children' | 'aria-label'> {
  /** Names the field; it is read, never drawn. */
  readonly label: string
  readonly placeholder?: string
  /** Names the button that empties it. */
  readonly clearLabel: string
  /** Stands at the end while the field is empty: keys, or the number of hits. */
  readonly end?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A line to search with. Esc empties it first; with nothing in it Esc goes on to what is around. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, clearLabel, end, inputRef, ...rest } = props
  return (
    <AriaSearchField {...rest} aria-label={label} className={`${fieldStyles['field']} ${styles['search']}`}>
      {({ isEmpty }) => (
        <div className={fieldStyles['row']}>
          <Group role="presentation" className={fieldStyles['box'] ?? ''}>
            <span className={fieldStyles['lead']}>
              <Search size={16} strokeWidth={1.75} aria-hidden />
            </span>
            <Input
              {...(placeholder === undefined ? {} : { placeholder })}
              {...(inputRef === undefined ? {} : { ref: inputRef })}
              className={fieldStyles['input'] ?? ''}
              spellCheck="false"
              autoComplete="off"
            />
            {isEmpty ? (
              <span className={styles['end']}>{end}</span>
            ) : (
              <Button className={styles['clear'] ?? ''} aria-label={clearLabel}>
                <X size={14} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
          </Group>
        </div>
      )}
    </AriaSearchField>
  )
}
