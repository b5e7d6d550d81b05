import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import { FieldTip } from './field-tip.tsx'
import styles from './field-frame.module.css'

/** What stands around every field. */
export interface FieldWords {
  readonly label: string
  /** The label is read but not drawn: a heading beside the field says it. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  /** One sentence on what is wrong; the field is invalid while it stands. */
  readonly error?: string | null | undefined
  /** Why nothing can be entered now; the field keeps its place in the order of the focus. */
  readonly disabledReason?: string | null | undefined
  /** Stands beside the box, a button. */
  readonly beside?: ReactNode
}

/** Label above, the field's own box, hint or error below. */
export function FieldFrame(props: FieldWords & { readonly children: ReactNode }) {
  const { label, hideLabel = false, hint, error, disabledReason, beside, children } = props
  const reason = disabledReason ?? null
  return (
    <>
      {hideLabel ? null : <Label className={styles['label'] ?? ''}>{label}</Label>}
      <FieldTip text={reason}>
        <div className={styles['row']}>
          {children}
          {beside}
        </div>
      </FieldTip>
      <FieldNotes hint={hint} error={error ?? null} reason={reason} />
    </>
  )
}

interface FieldNotesProps {
  readonly hint: ReactNode
  readonly error: string | null
  readonly reason: string | null
}

/** The hint of a field, or what is wrong with it, or why it cannot be used; each tied to the field. */
export function FieldNotes({ hint, error, reason }: FieldNotesProps) {
  const shown = error === null && hint !== undefined && hint !== null
  return (
    <>
      {shown ? (
        <Text slot="description" elementType="div" className={styles['hint'] ?? ''}>
          {hint}
          {reason === null ? null : <VisuallyHidden>{reason}</VisuallyHidden>}
        </Text>
      ) : reason === null ? null : (
        <VisuallyHidden>
          <Text slot="description">{reason}</Text>
        </VisuallyHidden>
      )}
      <FieldError className={styles['error'] ?? ''}>
        <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
        {error}
      </FieldError>
    </>
  )
}

/** Classes that the boxes of all fields share. */
export { styles as fieldStyles }
