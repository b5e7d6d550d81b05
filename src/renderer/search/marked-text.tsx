import styles from './search-results.module.css'

export interface MarkedTextProps {
  readonly text: string
  /** Start and end of each match in the text, in UTF-16 units. */
  readonly marks: readonly (readonly [number, number])[]
}

/** A text with what was found in it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const [from, to] of marks.toSorted(([a], [b]) => a - b)) {
    if (from < at || to <= from) continue
    parts.push(
      text.slice(at, from),
      <mark key={from} className={styles['mark']}>
        {text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
