import { useTranslations } from 'use-intl'
import styles from './several-properties.module.css'
import { turned } from './several-facts.ts'
import { Checkbox } from '../components/checkbox.tsx'

export interface SeveralTagsProps {
  /** Every tag that is there; true where all have it. */
  readonly tags: ReadonlyMap<string, boolean>
  /** Tags that all are to have, or none; those that are left out stay as they are. */
  readonly value: ReadonlyMap<string, boolean>
  readonly onChange: (value: ReadonlyMap<string, boolean>) => void
}

/** The tags that several articles have, each to be given to all of them or taken from all. */
export function SeveralTags({ tags, value, onChange }: SeveralTagsProps) {
  const t = useTranslations('properties')
  return (
    <fieldset aria-label={t('several.tags')} className={styles['tags']}>
      {[...tags].map(([tag, all]) => {
        const was = all ? true : undefined
        const now = value.has(tag) ? value.get(tag) : was
        const press = (): void => {
          const next = turned(was, now)
          const others = [...value].filter(([other]) => other !== tag)
          onChange(new Map(next === undefined || next === was ? others : [...others, [tag, next]]))
        }
        return (
          <Checkbox key={tag} isSelected={now === true} isIndeterminate={now === undefined} onChange={press}>
            {tag}
          </Checkbox>
        )
      })}
    </fieldset>
  )
}
