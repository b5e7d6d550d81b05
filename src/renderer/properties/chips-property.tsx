import styles from './chips-property.module.css'
import { ChipsField, type ChipsFieldProps } from '../components/chips-field.tsx'
import { fieldStyles } from '../components/field-frame.tsx'

/** A property of several texts, under its name. */
export function ChipsProperty(props: ChipsFieldProps) {
  return (
    <div className={styles['chips']}>
      <span className={fieldStyles['label']} aria-hidden>
        {props.label}
      </span>
      <ChipsField {...props} />
    </div>
  )
}
