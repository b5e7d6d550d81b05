import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch'
import { FieldNotes } from './field-frame.tsx'
import { FieldTip } from './field-tip.tsx'
import styles from './switch.module.css'

export interface LabelledSwitchProps extends Omit<SwitchFieldProps, 'className' | 'children' | 'isInvalid'> {
  /** The label; absent where a heading beside it says it and `aria-label` or `aria-labelledby` names it. */
  readonly children?: ReactNode
  readonly figure?: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  /** Why it cannot be changed now; it keeps its place in the order of the focus. */
  readonly disabledReason?: string | null | undefined
  /** The things it speaks for differ. It is read as off; a press turns them all on. */
  readonly isMixed?: boolean
}

/** On or off, at once. */
export function Switch(props: LabelledSwitchProps) {
  const { children, figure, hint, error, disabledReason, isMixed = false, ...rest } = props
  const reason = disabledReason ?? null
  return (
    <SwitchField
      {...rest}
      {...(reason === null ? {} : { isReadOnly: true, 'data-unavailable': '' })}
      {...(isMixed ? { isSelected: false } : {})}
      isInvalid={(error ?? null) !== null}
      validationBehavior="aria"
      className={styles['field'] ?? ''}
    >
      <FieldTip text={reason}>
        <SwitchButton className={styles['switch'] ?? ''} data-mixed={isMixed || undefined}>
          {children === undefined ? null : <span className={styles['label']}>{children}</span>}
          {figure === undefined ? null : <span className={styles['figure']}>{figure}</span>}
          <span className={styles['track']} aria-hidden>
            <span className={styles['thumb']} />
          </span>
        </SwitchButton>
      </FieldTip>
      <FieldNotes hint={hint} error={error ?? null} reason={reason} />
    </SwitchField>
  )
}
