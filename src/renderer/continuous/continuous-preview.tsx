import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { continuousSheet } from './continuous-sheet.ts'
import { seriesItems, type SeriesItem } from './series-items.ts'
import { useContinuousView } from './use-continuous-view.ts'
import { PreviewStage } from '../preview/preview-stage.tsx'
import { themeSheets } from '../preview/theme-sheets.ts'
import { useLinkContext } from '../preview/use-link-context.ts'
import { usePageIsDark } from '../preview/use-page-is-dark.ts'
import type { WrittenTexts } from '../preview/written-texts.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface ContinuousPreviewProps {
  readonly series: Series
  readonly written: WrittenTexts
}

/** A series as one scroll, from its first article to its last. */
export function ContinuousPreview({ series, written }: ContinuousPreviewProps) {
  const t = useTranslations('preview')
  const host = useRef<HTMLDivElement>(null)
  const dark = usePageIsDark()
  const items = useItems(series)
  useContinuousView({
    host,
    title: t('wholeFrame'),
    items,
    written,
    context: useLinkContext(),
    sheets: useMemo(() => [...themeSheets(dark), continuousSheet], [dark]),
    words: {
      missing: (title) => t('articleMissing', { title }),
      failed: (title, error) => sentenceOf(error, t('articleFailed', { title })),
      halted: t('articleHalted'),
    },
    open: useWorkspaceStore((state) => state.open),
  })
  const gone = items.length === 0 ? { text: t('nothingToRead') } : null
  return <PreviewStage host={host} dark={dark} busy={false} catchingUp={false} gone={gone} notice={null} />
}

/** The same list while nothing of it looks different: every save tells the series anew. */
function useItems(series: Series): readonly SeriesItem[] {
  const t = useTranslations('preview')
  const [items, setItems] = useState<readonly SeriesItem[]>([])
  const [seen, setSeen] = useState<Series | null>(null)
  if (seen === series) return items
  const words = { allSeries: t('allSeries'), breadcrumb: t('breadcrumb'), contents: t('contents') }
  const next = seriesItems(series, words, items)
  const same = next.length === items.length && next.every((item, index) => item === items[index])
  setSeen(series)
  if (!same) setItems(next)
  return same ? items : next
}
