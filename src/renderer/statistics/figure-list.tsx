import styles from './figure-list.module.css'

export interface Figure {
  readonly label: string
  readonly value: string
  /** What belongs to it: a title, a second figure. */
  readonly more: string | null
}

/** Figures beside each other, each under its name. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles['figures']}>
      {figures.map(({ label, value, more }) => (
        <div key={label} className={styles['figure']}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            {more === null ? null : <span className={styles['more']}>{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
