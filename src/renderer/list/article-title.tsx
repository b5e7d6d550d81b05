import { titleParts } from './short-title.ts'
import styles from './article-title.module.css'

/** A title on one line: cut from its tail, what follows the colon a step quieter. */
export function ArticleTitle({ title }: { title: string }) {
  const { name, rest } = titleParts(title)
  return (
    <span className={styles['title']}>
      {name}
      {rest === '' ? null : <span className={styles['rest']}>{rest}</span>}
    </span>
  )
}
