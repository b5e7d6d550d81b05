import styles from './keys.module.css'

/** The keys of a shortcut, each as its own cap: `['Ctrl', 'Shift', 'E']`. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles['keys']}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
