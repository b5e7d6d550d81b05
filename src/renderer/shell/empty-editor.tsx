import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { newArticle } from '../actions/file-actions.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { PlanTitlesButton } from '../series-view/plan-titles-button.tsx'
import { useShownSeries } from '../stores/shown-series.ts'

/** The editor before an article is open: what to do next, in words. */
export function EmptyEditor() {
  const t = useTranslations('shell')
  const words = useTranslations('actions')
  const context = useActionContext()
  const series = useShownSeries()
  if (series === null) return <EmptyState title={t('noSeries')} text={t('noSeriesHint')} />
  const isEmpty = series.entries.length === 0
  return (
    <EmptyState
      title={t(isEmpty ? 'startWriting' : 'nothingOpen')}
      text={t(isEmpty ? 'startWritingHint' : 'nothingOpenHint')}
    >
      <Button
        look={isEmpty ? 'primary' : 'plain'}
        isDisabled={!newArticle.when(context)}
        onPress={() => newArticle.run(context)}
      >
        {words('newArticle')}
      </Button>
      {isEmpty ? <PlanTitlesButton size="control" /> : null}
    </EmptyState>
  )
}
