import { GitCompareArrows, History } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { linesOfMine, mergedText, nextOpen, shownHunks, type Choice, type Choices } from './merge-choices.ts'
import { MergeHunkCard } from './merge-hunk.tsx'
import styles from './merge-view.module.css'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { Keys } from '../components/keys.tsx'
import type { OpenDocument } from '../documents/documents.ts'
import { saveCopy } from '../documents/save-copy.ts'
import type { Conflict } from '../documents/standing.ts'
import type { TextBuffer } from '../documents/text-buffer.ts'
import { textOfFile } from '../documents/text-lines.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { mergeArticle } from '#core/markdown/merge-article'
import type { MergeHunk } from '#core/markdown/merge-runs'

export interface MergeViewProps {
  readonly document: OpenDocument<TextBuffer>
  readonly conflict: Conflict
  /** Title of the article. */
  readonly title: string
}

/** How many lines of what is agreed are shown around a place in conflict. */
const context = 2

/** What both changed, place by place, until each is decided; the rest is merged already. */
export function MergeView({ document, conflict, title }: MergeViewProps) {
  const t = useTranslations('merge')
  const { session, buffer } = document
  const mine = buffer.text.toString()
  const hunks = useMemo((): readonly MergeHunk[] => {
    const { base, theirs } = conflict
    const merged = mergeArticle({ base: base.toString(), mine, theirs: theirs.toString() })
    return merged.kind === 'conflict' ? merged.hunks : [{ kind: 'agreed', text: merged.text, from: 'both' }]
  }, [conflict, mine])
  const places = hunks.flatMap(({ kind }, index) => (kind === 'conflict' ? [index] : []))
  const lines = useMemo(() => linesOfMine(hunks), [hunks])
  const [choices, setChoices] = useState<Choices>(new Map())
  const [current, setCurrent] = useState(places[0] ?? 0)
  const decided = places.filter((place) => choices.has(place)).length
  const byThemselves = hunks.filter((hunk) => hunk.kind === 'agreed' && hunk.from !== 'both').length
  const text = mergedText(hunks, choices)

  function choose(place: number, choice: Choice): void {
    setChoices((before) => new Map(before).set(place, choice))
  }
  function onKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey) return
    const kind = ({ 1: 'theirs', 2: 'mine', 3: 'both' } as const)[event.key]
    if (event.key === 'F7') {
      const other = event.shiftKey
        ? places.findLast((place) => place < current)
        : nextOpen(places, choices, current)
      setCurrent(other ?? places[0] ?? 0)
    } else if (kind !== undefined) choose(current, { kind })
    else return
    event.preventDefault()
  }

  return (
    // Keys count wherever the focus is within the view.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its buttons do the same
    <div className={styles['view']} onKeyDown={onKey}>
      <h1 className={styles['spoken']}>{title}</h1>
      <div className={styles['bar']}>
        <Banner
          tone="warning"
          look="strip"
          role="alert"
          icon={GitCompareArrows}
          title={t('title')}
          actions={
            <Button
              icon={<History size={14} strokeWidth={1.75} aria-hidden />}
              onPress={() => useUiStore.getState().openDialog({ kind: 'versions', ...session.ref })}
            >
              {t('seeHistory')}
            </Button>
          }
        >
          {t('facts', { merged: byThemselves, open: places.length })}
        </Banner>
      </div>
      <div className={styles['heads']} aria-hidden>
        <span>{t('onDisk')}</span>
        <span>{t('yours')}</span>
      </div>
      <div className={styles['hunks']}>
        {shownHunks(hunks).map((each, index, all) =>
          each.kind === 'settled' ? (
            <Around key={index} text={each.text} isFirst={index === 0} isLast={index === all.length - 1} />
          ) : (
            <MergeHunkCard
              key={each.place}
              hunk={each.hunk}
              nth={places.indexOf(each.place) + 1}
              total={places.length}
              line={lines[each.place] ?? 1}
              choice={choices.get(each.place)}
              isCurrent={each.place === current}
              onCurrent={() => setCurrent(each.place)}
              onChoose={(choice) => choose(each.place, choice)}
            />
          ),
        )}
      </div>
      <footer className={styles['footer']}>
        <output>{t('decided', { decided, total: places.length })}</output>
        <p className={styles['keys']} aria-hidden>
          <Keys keys={['F7']} /> {t('keyNext')} <Keys keys={['1']} /> {t('keyTheirs')} <Keys keys={['2']} />{' '}
          {t('keyMine')} <Keys keys={['3']} /> {t('keyBoth')}
        </p>
        <Button onPress={() => saveCopy(session.ref.path, mine)}>{t('saveMine')}</Button>
        <Button
          look="primary"
          disabledReason={text === null ? t('undecided', { left: places.length - decided }) : null}
          onPress={() => {
            if (text !== null) void session.resolve(() => textOfFile(text))
          }}
        >
          {t('finish')}
        </Button>
      </footer>
    </div>
  )
}

/** A few lines of what is settled, before and behind a place in conflict. */
function Around({ text, isFirst, isLast }: { text: string; isFirst: boolean; isLast: boolean }) {
  const lines = text.replace(/\n$/, '').split('\n')
  const shown = [
    ...(isFirst ? [] : lines.slice(0, context)),
    ...(isLast ? [] : lines.slice(Math.max(isFirst ? 0 : context, lines.length - context))),
  ]
  return shown.length === 0 ? null : <pre className={styles['around']}>{shown.join('\n')}</pre>
}
