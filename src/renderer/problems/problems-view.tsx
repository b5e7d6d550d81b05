import { CircleCheck, RefreshCw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useCheckStore } from './check-store.ts'
import { problemGroups } from './problem-groups.ts'
import { ProblemList } from './problem-list.tsx'
import styles from './problems-view.module.css'
import { SeverityIcon } from './severity-icon.tsx'
import { useCheck } from './use-check.ts'
import { useClient } from '../app-services.tsx'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { Blank, Inset, ViewFrame } from '../view-frame/view-frame.tsx'
import type { Problem } from '#shared/model/problem'
import type { Workspace } from '#shared/model/workspace'

type Shown = 'all' | Problem['severity']

/** Everything that is wrong in the workspace, by article in reading order. */
export function ProblemsView() {
  const t = useTranslations('problems')
  const client = useClient()
  const workspace = useWorkspaceStore((state) => state.workspace)
  const { root, problems: found, running, failure } = useCheckStore()
  const problems = root === workspace?.root ? found : null
  const [shown, setShown] = useState<Shown>('all')
  useCheck()
  const errors = problems?.filter(({ severity }) => severity === 'error').length ?? 0
  const warnings = (problems?.length ?? 0) - errors
  const again = (
    <Button
      icon={<RefreshCw size={14} strokeWidth={1.75} aria-hidden />}
      busy={running && problems !== null}
      onPress={() => {
        if (workspace !== null) void useCheckStore.getState().check(client, workspace.root)
      }}
    >
      {t('checkAgain')}
    </Button>
  )
  // While nothing is known the choice keeps its place, so that the list does not move when it comes.
  const none = problems !== null && errors + warnings === 0
  const facts = none ? null : (
    <span className={styles['counts']}>
      {errors === 0 ? null : <Count severity="error" words={t('errors', { count: errors })} />}
      {warnings === 0 ? null : <Count severity="warning" words={t('warnings', { count: warnings })} />}
    </span>
  )
  const tools = none ? null : (
    <Segmented<Shown>
      label={t('show')}
      choices={[
        { value: 'all', label: t('all') },
        { value: 'error', label: t('onlyErrors') },
        { value: 'warning', label: t('onlyWarnings') },
      ]}
      value={shown}
      onChange={setShown}
    />
  )
  return (
    <ViewFrame title={t('title')} look="fill" facts={facts} actions={again} tools={tools}>
      {failure === null ? null : <Failed failure={failure} />}
      {workspace === null || (problems === null && failure === null) ? (
        <Inset>
          <Skeleton label={t('checking')}>
            <SkeletonRows count={8} height={33} />
          </Skeleton>
        </Inset>
      ) : null}
      {workspace === null || problems === null ? null : (
        <Found workspace={workspace} problems={problems} shown={shown} onShowAll={() => setShown('all')} />
      )}
    </ViewFrame>
  )
}

function Count({ severity, words }: { severity: Problem['severity']; words: string }) {
  return (
    <span className={styles['count']} data-severity={severity}>
      <SeverityIcon severity={severity} size={14} />
      {words}
    </span>
  )
}

function Failed({ failure }: { failure: unknown }) {
  const t = useTranslations('problems')
  return (
    <Banner tone="error" look="strip" role="alert" title={t('failedTitle')}>
      {t('failed', { message: sentenceOf(failure, '') })}
    </Banner>
  )
}

interface FoundProps {
  readonly workspace: Workspace
  readonly problems: readonly Problem[]
  readonly shown: Shown
  readonly onShowAll: () => void
}

function Found({ workspace, problems, shown, onShowAll }: FoundProps) {
  const t = useTranslations('problems')
  const groups = useMemo(
    () =>
      problemGroups(
        workspace,
        shown === 'all' ? problems : problems.filter(({ severity }) => severity === shown),
      ),
    [workspace, problems, shown],
  )
  if (problems.length === 0) return <NothingToFix workspace={workspace} />
  if (groups.length === 0) {
    return (
      <Blank>
        <EmptyState
          icon={CircleCheck}
          tone="good"
          title={t(shown === 'error' ? 'noErrors' : 'noWarnings')}
          text={t('filteredOut', { count: problems.length })}
        >
          <Button onPress={onShowAll}>{t('showAll')}</Button>
        </EmptyState>
      </Blank>
    )
  }
  return <ProblemList key={shown} groups={groups} manySeries={workspace.series.length > 1} />
}

function NothingToFix({ workspace }: { workspace: Workspace }) {
  const t = useTranslations('problems')
  const format = useFormatter()
  const checkedAt = useCheckStore((state) => state.checkedAt)
  const articles = workspace.series
    .flatMap(({ entries }) => entries)
    .filter(({ path, state }) => path !== null && state !== 'missing').length
  const time = format.dateTime(checkedAt ?? 0, { hour: '2-digit', minute: '2-digit', hour12: false })
  return (
    <Blank live="status">
      <EmptyState
        icon={CircleCheck}
        tone="good"
        title={t('noneTitle')}
        text={t('none', { articles, series: workspace.series.length, time })}
      />
    </Blank>
  )
}
