import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { planTitles } from '../actions/structure-actions.ts'
import { Button, type ButtonProps } from '../components/button.tsx'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'

/** Asks for titles that the series is to have. */
export function PlanTitlesButton({ size }: Pick<ButtonProps, 'size'>) {
  const words = useTranslations('actions')
  const context = useActionContext()
  const refusal = useWriteRefusal()
  return (
    <Button
      {...(size === undefined ? {} : { size })}
      disabledReason={refusal}
      onPress={() => planTitles.run(context)}
    >
      {planTitles.label(words, context)}
    </Button>
  )
}
