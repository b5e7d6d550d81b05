import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Scope, useProblemFilter } from './problem-filter.ts'
import { lineWords } from './checklist-words.ts'
import { Button } from '../components/button.tsx'
import { Segmented } from '../components/segmented.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Problem } from '#shared/model/problem'

/** Which problems are shown: of what severity and where; or those of one line of a checklist. */
export function ProblemTools() {
  const t = useTranslations('problems')
  const { severity, scope, only, setSeverity, setScope, showEverything } = useProblemFilter()
  const workspace = useWorkspaceStore((state) => state.workspace)
  const hasArticle = useWorkspaceStore((state) => state.open !== null)
  const manySeries = (workspace?.series.length ?? 0) > 1
  const title = workspace?.series.find(({ folder }) => folder === only?.series)?.title ?? only?.series ?? ''
  const scopes: { value: Scope; label: string }[] = [
    { value: 'all', label: t('allSeries') },
    ...(manySeries ? [{ value: 'series' as const, label: t('thisSeries') }] : []),
    ...(hasArticle ? [{ value: 'article' as const, label: t('thisArticle') }] : []),
  ]
  return (
    <>
      <Segmented<'all' | Problem['severity']>
        label={t('show')}
        choices={[
          { value: 'all', label: t('all') },
          { value: 'error', label: t('onlyErrors') },
          { value: 'warning', label: t('onlyWarnings') },
        ]}
        value={severity}
        onChange={setSeverity}
      />
      {only === null ? (
        scopes.length < 2 ? null : (
          <Segmented<Scope> label={t('where')} choices={scopes} value={scope} onChange={setScope} />
        )
      ) : (
        <Button
          look="quiet"
          end={<X size={14} strokeWidth={1.75} aria-label={t('showEverything')} />}
          onPress={showEverything}
        >
          {t('only', { line: lineWords(t, only.line), series: title })}
        </Button>
      )}
    </>
  )
}
