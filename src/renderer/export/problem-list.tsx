import { CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './problem-list.module.css'
import { Button } from '../components/button.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Problem } from '#shared/model/problem'

const firstFew = 5
const nextFew = 200

/** Findings with an icon for their weight and the article they are about; the first few, then more. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslations('exporting')
  const [shown, setShown] = useState(firstFew)
  const left = problems.length - shown
  return (
    <>
      <ul className={styles['list']}>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index} className={styles['problem']} data-severity={problem.severity}>
            {problem.severity === 'error' ? (
              <CircleX size={16} strokeWidth={1.75} aria-label={t('error')} />
            ) : (
              <TriangleAlert size={16} strokeWidth={1.75} aria-label={t('warning')} />
            )}
            <span className={styles['words']}>
              {problem.message}
              <Place problem={problem} />
            </span>
          </li>
        ))}
      </ul>
      {left <= 0 ? null : (
        <Button look="quiet" size="small" onPress={() => setShown(shown + nextFew)}>
          {t('moreFindings', { count: left })}
        </Button>
      )}
    </>
  )
}

/** The article by its number and title, where it is one of the list; else the file. */
function Place({ problem: { series, path, line } }: { readonly problem: Problem }) {
  const t = useTranslations('exporting')
  const entry = useWorkspaceStore((state) =>
    state.workspace?.series
      .find(({ folder }) => folder === series)
      ?.entries.find((each) => path !== null && each.path === path),
  )
  const name = entry === undefined ? path : `${entry.number} ${entry.title}`
  if (name === null) return null
  return (
    <span className={styles['place']}>
      {name}
      {line === null ? null : `, ${t('line', { line })}`}
    </span>
  )
}
