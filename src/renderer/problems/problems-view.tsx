import { RefreshCw, WandSparkles } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCheckStore } from './check-store.ts'
import { ChecklistButton } from './checklist-button.tsx'
import { Checking, Failed, NothingShown, NothingToFix, Stopped } from './problem-states.tsx'
import { inScope, useProblemFilter } from './problem-filter.ts'
import { problemGroups } from './problem-groups.ts'
import { ProblemList } from './problem-list.tsx'
import { ProblemTools } from './problem-tools.tsx'
import styles from './problems-view.module.css'
import { SeverityIcon } from './severity-icon.tsx'
import { safeFixes } from './take-fix.ts'
import { useCheck } from './use-check.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { useClient } from '../app-services.tsx'
import { Button } from '../components/button.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import { ViewFrame } from '../view-frame/view-frame.tsx'
import type { Finding } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'
import type { Workspace } from '#shared/model/workspace'

/** Everything that is wrong in the workspace, by article in reading order, as the host finds it. */
export function ProblemsView() {
  const t = useTranslations('problems')
  const client = useClient()
  const workspace = useWorkspaceStore((state) => state.workspace)
  const { root, problems: found, running, stopped, failure } = useCheckStore()
  const problems = root === workspace?.root ? found : null
  const { severity, scope, only } = useProblemFilter()
  const series = useWorkspaceStore((state) => state.series)
  const open = useWorkspaceStore((state) => state.open)
  useCheck()
  const placed = useMemo(
    () => (problems === null ? [] : inScope(problems, { scope, only }, { series, open })),
    [problems, scope, only, series, open],
  )
  const shown = useMemo(
    () => (severity === 'all' ? placed : placed.filter((each) => each.severity === severity)),
    [placed, severity],
  )
  const errors = placed.filter((each) => each.severity === 'error').length
  const warnings = placed.length - errors
  // While nothing is known the choices keep their place, so that the list does not move when it comes.
  const none = problems !== null && problems.length === 0
  const check = (): void => {
    if (workspace === null) return
    // What the watch of the folder has missed is found too.
    void client.call('workspace.rescan', {}).catch(() => undefined)
    void useCheckStore.getState().check(client, workspace.root)
  }
  return (
    <ViewFrame
      title={t('title')}
      look="fill"
      facts={
        none ? null : (
          <span className={styles['counts']}>
            {errors === 0 ? null : <Count severity="error" words={t('errors', { count: errors })} />}
            {warnings === 0 ? null : <Count severity="warning" words={t('warnings', { count: warnings })} />}
          </span>
        )
      }
      actions={
        <>
          <FixSafe problems={shown} />
          <ChecklistButton />
          <Button
            icon={<RefreshCw size={14} strokeWidth={1.75} aria-hidden />}
            busy={running && problems !== null}
            onPress={check}
          >
            {t('checkAgain')}
          </Button>
        </>
      }
      tools={none ? null : <ProblemTools />}
    >
      {failure === null ? null : <Failed failure={failure} />}
      {stopped && problems === null ? <Stopped onCheck={check} /> : null}
      {workspace === null || (problems === null && failure === null && !stopped) ? <Checking /> : null}
      {workspace === null || problems === null ? null : (
        <Found workspace={workspace} all={problems} shown={shown} />
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

/** Takes all ways out at once that nobody has to think about; not there where there is none. */
function FixSafe({ problems }: { problems: readonly Finding[] }) {
  const t = useTranslations('problems')
  const { mover } = useActionContext()
  const refusal = useWriteRefusal()
  const [busy, setBusy] = useState(false)
  const fixes = useMemo(() => safeFixes(problems), [problems])
  if (fixes.length === 0) return null
  return (
    <Button
      icon={<WandSparkles size={14} strokeWidth={1.75} aria-hidden />}
      busy={busy}
      disabledReason={refusal}
      onPress={() => {
        setBusy(true)
        void mover.fix(fixes).then(() => setBusy(false))
      }}
    >
      {t('fixSafe', { count: fixes.length })}
    </Button>
  )
}

interface FoundProps {
  readonly workspace: Workspace
  readonly all: readonly Finding[]
  readonly shown: readonly Finding[]
}

function Found({ workspace, all, shown }: FoundProps) {
  const { severity, scope, only } = useProblemFilter()
  const groups = useMemo(() => problemGroups(workspace, shown), [workspace, shown])
  if (all.length === 0) return <NothingToFix />
  if (groups.length === 0) return <NothingShown count={all.length} />
  const filter = `${severity} ${scope} ${only?.series ?? ''} ${only?.line ?? ''}`
  return <ProblemList key={filter} groups={groups} manySeries={workspace.series.length > 1} />
}
