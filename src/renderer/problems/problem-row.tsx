import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { GridListItem } from 'react-aria-components/GridList'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useTranslations } from 'use-intl'
import { fixWords, shortFixWords } from './fix-words.ts'
import type { FoundProblem } from './problem-groups.ts'
import styles from './problem-list.module.css'
import { SeverityIcon } from './severity-icon.tsx'
import { Button } from '../components/button.tsx'
import { MenuItem, MenuPopover } from '../components/menu.tsx'
import { shortTitle } from '../list/short-title.ts'
import type { Finding, Fix } from '#shared/model/finding'
import { noNumber } from '#shared/order/number-entries'

export interface ProblemRowProps {
  readonly found: FoundProblem
  /** Why nothing can be changed now; null where it can. */
  readonly refusal: string | null
  readonly onFix: (problem: Finding, fix: Fix) => void
}

/** One finding: what is wrong, where, and the ways out of it. */
export function ProblemRow({ found, refusal, onFix }: ProblemRowProps) {
  const t = useTranslations('problems')
  const { id, problem, article } = found
  const { severity, message, line } = problem
  const words = t('problemLabel', { severity, message })
  return (
    <GridListItem
      id={id}
      textValue={line === null ? words : `${words} ${t('line', { line })}`}
      className={styles['row'] ?? ''}
      data-severity={severity}
      data-still={article === null && problem.series === null ? '' : undefined}
    >
      <SeverityIcon severity={severity} size={16} />
      <span className={styles['message']}>
        {withCode(message)}
        <Closest fix={problem.fixes[0]} />
      </span>
      <span className={styles['line']}>{line === null ? null : t('line', { line })}</span>
      <Ways problem={problem} refusal={refusal} onFix={onFix} />
    </GridListItem>
  )
}

/** The article that a link may have been meant for, which its button calls by its number. */
function Closest({ fix }: { readonly fix: Fix | undefined }) {
  const t = useTranslations('problems')
  if (fix?.kind !== 'article' || fix.number === noNumber) return null
  const name = (chunks: ReactNode) => <b className={styles['closest']}>{chunks}</b>
  return <> {t.rich('closest', { number: fix.number, title: shortTitle(fix.title), name })}</>
}

/** A button for the likeliest way out; where there are more, a menu of all. */
function Ways({
  problem,
  refusal,
  onFix,
}: Pick<ProblemRowProps, 'refusal' | 'onFix'> & { readonly problem: Finding }) {
  const t = useTranslations('problems')
  const { fixes, message } = problem
  const [first, ...others] = fixes
  if (first === undefined) return null
  const label = shortFixWords(t, first)
  if (others.length === 0)
    return (
      <span className={styles['ways']}>
        <Button
          size="small"
          aria-label={t('fixFor', { fix: fixWords(t, first), message })}
          disabledReason={refusal}
          keys={refusal === null ? ['Alt', 'Enter'] : undefined}
          onPress={() => onFix(problem, first)}
        >
          {label}
        </Button>
      </span>
    )
  return (
    <span className={styles['ways']}>
      <MenuTrigger>
        <Button
          size="small"
          aria-label={t('moreFixes', { message })}
          disabledReason={refusal}
          end={<ChevronDown size={14} strokeWidth={1.75} aria-hidden />}
        >
          {label}
        </Button>
        <MenuPopover label={t('moreFixes', { message })}>
          {fixes.map((fix) => {
            const said = fixWords(t, fix)
            return <MenuItem key={said} label={said} onAction={() => onFix(problem, fix)} />
          })}
        </MenuPopover>
      </MenuTrigger>
    </span>
  )
}

/** What stands in straight quotation marks is a name of a file or an address: set as such. */
function withCode(message: string) {
  return message.split(/"([^"]+)"/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={`${index} ${part}`} className={styles['code']}>
        {part}
      </code>
    ),
  )
}
