import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import styles from './text-changes.module.css'
import { wordChanges } from './word-changes.ts'
import { WordPiece } from './word-piece.tsx'

export interface TextChangesProps {
  readonly was: string
  readonly now: string
  /** Names what is shown. */
  readonly label: string
}

/** What became of a text, word by word: what is gone struck through, what is new underlined. */
export function TextChanges({ was, now, label }: TextChangesProps) {
  const t = useTranslations('versions')
  const lines = useMemo(() => wordChanges(was, now), [was, now])
  if (was === now) return <p className={styles['same']}>{t('same')}</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
    <section className={styles['text']} aria-label={label} tabIndex={0} dir="auto">
      {lines.map((line, index) =>
        line.kind === 'skipped' ? (
          <p key={index} className={styles['skipped']}>
            <span>{t('skipped', { lines: line.lines })}</span>
          </p>
        ) : (
          <p key={index} className={styles['line']} dir="auto">
            {line.pieces.map((piece, nth) => (
              <WordPiece key={nth} kind={piece.kind} text={piece.text === '\n' ? '↵' : piece.text} />
            ))}
          </p>
        ),
      )}
    </section>
  )
}
