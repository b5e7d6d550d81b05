import { Check, CircleDashed } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { chosenText, type Choice, type ConflictHunk } from './merge-choices.ts'
import styles from './merge-view.module.css'
import { Button } from '../components/button.tsx'
import { Segmented } from '../components/segmented.tsx'
import { wordPieces } from '../versions/word-changes.ts'
import { WordPiece } from '../versions/word-piece.tsx'

export interface MergeHunkProps {
  readonly hunk: ConflictHunk
  /** From 1, among those in conflict. */
  readonly nth: number
  readonly total: number
  readonly line: number
  readonly choice: Choice | undefined
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onChoose: (choice: Choice) => void
}

/** A place that both changed: theirs and mine side by side, and the choice between them. */
export function MergeHunkCard(props: MergeHunkProps) {
  const { hunk, nth, total, line, choice, isCurrent, onCurrent, onChoose } = props
  const t = useTranslations('merge')
  const card = useRef<HTMLElement>(null)
  const [editing, setEditing] = useState(false)
  useEffect(() => {
    if (!isCurrent || card.current?.contains(document.activeElement) === true) return
    card.current?.querySelector<HTMLElement>('input')?.focus()
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const name = t('change', { nth, total, line })
  const kept = choice === undefined || choice.kind === 'edited' ? null : choice.kind
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notes where the focus is
    <section
      ref={card}
      aria-label={name}
      className={styles['hunk']}
      data-current={isCurrent || undefined}
      data-decided={choice !== undefined || undefined}
      onFocus={onCurrent}
    >
      <header className={styles['hunkHead']}>
        {choice === undefined ? (
          <CircleDashed size={16} strokeWidth={1.75} aria-hidden />
        ) : (
          <Check size={16} strokeWidth={1.75} aria-hidden />
        )}
        <h2 className={styles['hunkTitle']}>{name}</h2>
        <Button
          size="small"
          look="quiet"
          onPress={() => {
            if (choice?.kind !== 'edited')
              onChoose({ kind: 'edited', text: chosenText(hunk, choice ?? { kind: 'mine' }) })
            setEditing(true)
          }}
        >
          {t('edit')}
        </Button>
        <Segmented
          label={t('keepOf', { nth })}
          choices={[
            { value: 'theirs', label: t('keepTheirs') },
            { value: 'mine', label: t('keepMine') },
            { value: 'both', label: t('keepBoth') },
          ]}
          value={kept}
          onChange={(kind) => {
            setEditing(false)
            onChoose({ kind })
          }}
        />
      </header>
      {editing && choice?.kind === 'edited' ? (
        <textarea
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because its button was pressed
          autoFocus
          aria-label={t('result', { nth })}
          className={styles['result']}
          rows={Math.min(16, choice.text.split('\n').length + 1)}
          value={choice.text}
          onChange={(event) => onChoose({ kind: 'edited', text: event.target.value })}
        />
      ) : (
        <div className={styles['sides']}>
          <Side
            base={hunk.base}
            text={hunk.theirs}
            label={t('onDisk')}
            gone={t('removedOnDisk')}
            isChosen={kept === 'theirs' || kept === 'both'}
          />
          <Side
            base={hunk.base}
            text={hunk.mine}
            label={t('yours')}
            gone={t('removedByYou')}
            isChosen={kept === 'mine' || kept === 'both'}
          />
        </div>
      )}
    </section>
  )
}

interface SideProps {
  readonly base: string
  readonly text: string
  readonly label: string
  /** What is said where nothing is left. */
  readonly gone: string
  readonly isChosen: boolean
}

function Side({ base, text, label, gone, isChosen }: SideProps) {
  return (
    <div className={styles['side']} data-chosen={isChosen || undefined}>
      <span className={styles['spoken']}>{label}</span>
      <p className={styles['text']} dir="auto">
        {wordPieces(base, text).map((piece, index) => (
          <WordPiece key={index} {...piece} />
        ))}
      </p>
      {text.trim() === '' ? <p className={styles['removed']}>{gone}</p> : null}
    </div>
  )
}
