import { useTranslations } from 'use-intl'
import { GoalRing } from './goal-ring.tsx'
import styles from './status-bar.module.css'
import { useLiveWords } from './use-live-words.ts'
import { useOpenEntryNow } from './use-open-entry-now.ts'
import type { AppDocument } from '../documents/app-documents.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

/** Words and minutes of the open article, those of the selection where there is one, and the goal. */
export function WordCount({ document }: { readonly document: AppDocument }) {
  const t = useTranslations('status')
  const entry = useOpenEntryNow()
  const live = useLiveWords(document)
  const goal = useSettingsStore((state) => state.settings.wordGoal)
  const words = live.words ?? entry?.words ?? null
  if (words === null) return null
  const minutes = entry?.minutes ?? null
  const text =
    live.selected !== null
      ? t('selected', { selected: live.selected, words })
      : minutes === null
        ? t('wordsOnly', { words })
        : t('words', { words, minutes })
  return (
    <>
      <span className={styles['item']} data-words="">
        {text}
      </span>
      {goal > 0 && <GoalRing words={words} goal={goal} />}
    </>
  )
}
