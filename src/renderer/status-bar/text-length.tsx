import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { useTranslations } from 'use-intl'
import { GoalField } from './goal-field.tsx'
import { GoalRing } from './goal-ring.tsx'
import { LengthTable } from './length-table.tsx'
import styles from './status-bar.module.css'
import { useLiveLength } from './use-live-length.ts'
import { useOpenEntryNow } from './use-open-entry-now.ts'
import { Popover } from '../components/popover.tsx'
import type { AppDocument } from '../documents/app-documents.ts'
import { useHead } from '../properties/use-head.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

/** Words and minutes of the open article, or what of it is selected, and the goal; a press tells more. */
export function TextLength({ document }: { readonly document: AppDocument }) {
  const t = useTranslations('status')
  const [isOpen, setOpen] = useState(false)
  const entry = useOpenEntryNow()
  const { text, selected } = useLiveLength(document)
  const { facts } = useHead(document)
  const usual = useSettingsStore((state) => state.settings.wordGoal)
  const words = text?.words ?? entry?.words ?? null
  if (words === null) return null
  const minutes = entry?.minutes ?? null
  const goal = facts?.wordGoal ?? usual
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className={`${styles['button']} ${styles['figure']}`} data-words="">
          {selected !== null
            ? t('selected', { selected: selected.words, words })
            : minutes === null
              ? t('wordsOnly', { words })
              : t('words', { words, minutes })}
        </Button>
        <Popover label={t('length')} placement="top end">
          <LengthTable text={text} selected={selected} minutes={minutes} />
          <GoalField document={document} facts={facts} usual={usual} />
        </Popover>
      </DialogTrigger>
      {goal > 0 && <GoalRing words={words} goal={goal} onPress={() => setOpen(true)} />}
    </>
  )
}
