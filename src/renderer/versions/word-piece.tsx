import styles from './word-piece.module.css'
import type { Piece } from './word-changes.ts'

/** A run of compared text: what is gone is struck through, what is new underlined. */
export function WordPiece({ kind, text }: Piece) {
  switch (kind) {
    case 'same':
      return text
    case 'gone':
      return <del className={styles['gone']}>{text}</del>
    case 'new':
      return <ins className={styles['new']}>{text}</ins>
  }
}
