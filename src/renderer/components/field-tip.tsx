import { useRef, useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { Tooltip } from './tooltip.tsx'
import styles from './field-tip.module.css'

/**
 * A tooltip under the pointer and at keyboard focus, for fields, segments and switches: their focus sits
 * on a hidden input, which the tooltip of a button would follow. No text, no tooltip.
 */
export function FieldTip({ text, children }: { readonly text: string | null; readonly children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null)
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  return (
    <span
      ref={place}
      className={styles['place']}
      onPointerEnter={(event: PointerEvent) => setPointed(event.pointerType !== 'touch')}
      onPointerLeave={() => setPointed(false)}
      onFocus={(event: FocusEvent) => setFocused(event.target.matches(':focus-visible'))}
      onBlur={() => setFocused(false)}
    >
      {children}
      {text === null ? null : (
        <TooltipTrigger
          isOpen={pointed || focused}
          onOpenChange={(open) => {
            if (open) return
            setPointed(false)
            setFocused(false)
          }}
        >
          <Tooltip triggerRef={place}>{text}</Tooltip>
        </TooltipTrigger>
      )}
    </span>
  )
}
