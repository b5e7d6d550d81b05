import styles from './keys.module.css'

export interface KeysProps {
  readonly keys: readonly string[]
  /** All in one cap, for narrow places: `⌘P`, `Ctrl P`. */
  readonly joined?: boolean
}

/** The keys of a shortcut, each as its own cap: `['Ctrl', 'Shift', 'E']`. */
export function Keys({ keys, joined = false }: KeysProps) {
  if (joined) {
    const words = keys.some((key) => key.length > 1)
    return (
      <span className={styles['keys']}>
        <kbd>{keys.join(words ? ' ' : '')}</kbd>
      </span>
    )
  }
  return (
    <span className={styles['keys']}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
