import { use } from 'react'
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog'
import { useTranslations } from 'use-intl'
import styles from './goal-field.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { NumberField } from '../components/number-field.tsx'
import type { AppDocument } from '../documents/app-documents.ts'
import { changeProperty } from '../properties/change-property.ts'
import type { Frontmatter } from '#core/markdown/frontmatter'
import { SeriatimError } from '#shared/errors'

export interface GoalFieldProps {
  readonly document: AppDocument
  /** Null until the head has been read. */
  readonly facts: Frontmatter | null
  /** What the settings say; 0 for none. */
  readonly usual: number
}

/** The words that this article should come to, as its head says; empty, those of the settings count. */
export function GoalField({ document, facts, usual }: GoalFieldProps) {
  const t = useTranslations('status')
  const properties = useTranslations('properties')
  const { fail } = useActionContext()
  const popover = use(OverlayTriggerStateContext)
  const isFixed = document.session.readOnly !== null || facts === null || facts.errors.length > 0

  function change(goal: number): void {
    const value = Number.isNaN(goal) || goal === 0 ? null : goal
    if (value === (facts?.wordGoal ?? null)) return
    if (!changeProperty(document, 'wordGoal', value, 'typing'))
      fail(new SeriatimError('internal.unexpected', properties('refused')))
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        popover?.close()
      }}
    >
      <NumberField
        label={t('goalField')}
        hint={usual > 0 ? t('goalUsual', { goal: usual }) : t('goalNone')}
        value={facts?.wordGoal ?? Number.NaN}
        onChange={change}
        minValue={0}
        maxValue={100_000}
        formatOptions={{ maximumFractionDigits: 0 }}
        isReadOnly={isFixed}
        plain
      />
    </form>
  )
}
