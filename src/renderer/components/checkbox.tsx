import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox'
import { FieldNotes } from './field-frame.tsx'
import { FieldTip } from './field-tip.tsx'
import styles from './checkbox.module.css'

export interface LabelledCheckboxProps extends Omit<
  CheckboxFieldProps,
  'className' | 'children' | 'isInvalid'
> {
  readonly children: ReactNode
  /** A figure at the end of the row. */
  readonly figure?: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  /** Why it cannot be changed now; it keeps its place in the order of the focus. */
  readonly disabledReason?: string | null | undefined
}

/** A box to tick; `isIndeterminate` where the things it speaks for differ. */
export function Checkbox(props: LabelledCheckboxProps) {
  const { children, figure, hint, error, disabledReason, ...rest } = props
  const reason = disabledReason ?? null
  return (
    <CheckboxField
      {...rest}
      {...(reason === null ? {} : { isReadOnly: true, 'data-unavailable': '' })}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      className={styles['field'] ?? ''}
    >
      <FieldTip text={reason}>
        <CheckboxButton className={styles['checkbox'] ?? ''}>
          {({ isSelected, isIndeterminate }) => (
            <>
              <span className={styles['box']} aria-hidden>
                {isIndeterminate ? (
                  <Minus size={12} strokeWidth={3} />
                ) : isSelected ? (
                  <Check size={12} strokeWidth={3} />
                ) : null}
              </span>
              <span className={styles['label']}>{children}</span>
              {figure === undefined ? null : <span className={styles['figure']}>{figure}</span>}
            </>
          )}
        </CheckboxButton>
      </FieldTip>
      <div className={styles['notes']}>
        <FieldNotes hint={hint} error={error ?? null} reason={reason} />
      </div>
    </CheckboxField>
  )
}
