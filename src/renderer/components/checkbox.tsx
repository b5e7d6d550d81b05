import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'

export interface LabelledCheckboxProps extends Omit<CheckboxProps, 'className' | 'children'> {
  readonly children: ReactNode
  /** A figure at the end of the row. */
  readonly figure?: ReactNode
}

export function Checkbox({ children, figure, ...props }: LabelledCheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles['checkbox'] ?? ''}>
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
    </AriaCheckbox>
  )
}
