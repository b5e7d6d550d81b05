import { Fragment, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import styles from './text-changes.module.css'
import { wordChanges, type Piece } from './word-changes.ts'

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
              <Fragment key={nth}>{drawn(piece)}</Fragment>
            ))}
          </p>
        ),
      )}
    </section>
  )
}

function drawn({ kind, text }: Piece) {
  const shown = text === '\n' ? '↵' : text
  if (kind === 'same') return shown
  return kind === 'gone' ? (
    <del className={styles['gone']}>{shown}</del>
  ) : (
    <ins className={styles['new']}>{shown}</ins>
  )
}
