import { useRef, useState, type CSSProperties } from 'react'
import { useTranslations } from 'use-intl'
import styles from './move-to-number-dialog.module.css'
import { Button } from '../../components/button.tsx'
import { Popover, PopoverActions } from '../../components/popover.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sentenceOf } from '../../shell/sentence-of.ts'

export interface NamePopoverProps {
  readonly label: string
  /** Names the field to assistive technology. */
  readonly fieldLabel: string
  readonly value: string
  /** What the button that does it says; left out: "Rename". */
  readonly action?: string
  /** Stands behind the field and is no part of the name. */
  readonly suffix?: string
  readonly hint: string
  /** In UTF-16 units. */
  readonly maxLength?: number
  /** Why none can be had at all; told at once. */
  readonly refusal?: string | null
  /** Where it opens, in the window. */
  readonly at: Pick<CSSProperties, 'left' | 'top'>
  /** Rejects with the host's error where the name cannot be had, which is told in place. */
  readonly onSubmit: (name: string) => Promise<void>
  /** It was given up: the focus goes back to where it was. */
  readonly onLeave: () => void
}

/** Asks in place for a name, and says there why one cannot be had. */
export function NamePopover(props: NamePopoverProps) {
  const { label, fieldLabel, value, action, refusal = null, suffix, hint, maxLength } = props
  const { at, onSubmit, onLeave } = props
  const t = useTranslations('order')
  const shell = useTranslations('shell')
  const [typed, setTyped] = useState(value)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(refusal)
  const anchor = useRef<HTMLSpanElement>(null)
  const name = typed.trim()

  async function submit(): Promise<void> {
    if (name === '' || busy) return
    setBusy(true)
    try {
      await onSubmit(name)
    } catch (error) {
      setRefused(sentenceOf(error, shell('unexpected')))
      setBusy(false)
    }
  }

  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={at} />
      <Popover
        label={label}
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        onOpenChange={(open) => {
          if (!open) onLeave()
        }}
      >
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <TextField
            label={fieldLabel}
            hideLabel
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setRefused(null)
            }}
            {...(suffix === undefined ? {} : { suffix })}
            error={refused}
            hint={hint}
            {...(maxLength === undefined ? {} : { maxLength })}
            autoFocus
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select()
            }}
          />
          <PopoverActions>
            <Button look="primary" type="submit" isDisabled={name === '' || busy}>
              {action ?? t('renameNow')}
            </Button>
            <Button onPress={onLeave}>{t('cancel')}</Button>
          </PopoverActions>
        </form>
      </Popover>
    </>
  )
}
