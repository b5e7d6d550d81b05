import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import { useTranslations } from 'use-intl'
import styles from './length-table.module.css'
import type { TextLength } from '../reading/reading-protocol.ts'

export interface LengthTableProps {
  /** Null until it is counted. */
  readonly text: TextLength | null
  readonly selected: TextLength | null
  /** Those of the article as its lists show them. */
  readonly minutes: number | null
}

const rows = ['words', 'characters', 'withoutSpaces', 'minutes'] as const

/** How long an article is, and what of it is selected. */
export function LengthTable({ text, selected, minutes }: LengthTableProps) {
  const t = useTranslations('status.lengthTable')
  const whole = text === null ? null : { ...text, minutes: minutes ?? text.minutes }
  const figure = (length: TextLength | null, row: (typeof rows)[number]) =>
    length === null ? null : t('figure', { figure: length[row] })
  return (
    <table className={styles['table']}>
      {selected === null ? null : (
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('measure')}</VisuallyHidden>
            </th>
            <th scope="col">{t('article')}</th>
            <th scope="col">{t('selection')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t(row)}</th>
            <td>{figure(whole, row)}</td>
            {selected === null ? null : <td>{figure(selected, row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
