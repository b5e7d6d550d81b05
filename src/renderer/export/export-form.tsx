import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useExportChoices } from './export-choices.ts'
import { ExportChoicesView } from './export-choices-view.tsx'
import styles from './export-form.module.css'
import { ExportProgress } from './export-progress.tsx'
import { FindingsView } from './findings-view.tsx'
import { useExport } from './use-export.ts'
import { useExportFolder } from './use-export-folder.ts'
import { useFindings, type Findings } from './use-findings.ts'
import { useSuggestedFolder } from './use-suggested-folder.ts'
import { Button } from '../components/button.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import { isAbsolutePath } from '../folder/is-absolute-path.ts'
import { useExportStore } from '../stores/export-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { ExportFolder } from '#shared/model/export-folder'
import type { Series } from '#shared/model/series'

const noSeries: readonly Series[] = []

/** Choices at the left; findings, later the steps, at the right. */
export function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('exporting')
  const all = useWorkspaceStore((state) => state.workspace?.series) ?? noSeries
  const job = useExportStore((state) => state.export)
  const choices = useExportChoices()
  const { start, cancel } = useExport()
  const [missing, setMissing] = useState(false)
  useSuggestedFolder()
  const out = choices.out.trim()
  const folder = useExportFolder(out)
  const chosen = all.filter(({ folder: name }) => !choices.left.includes(name))
  const findings = useFindings(chosen, choices.drafts)
  const busy = job.phase === 'starting' || job.phase === 'running'
  const obstacle = obstacleOf({ chosen, folder, findings, intoExisting: choices.intoExisting })

  function submit(): void {
    setMissing(!isAbsolutePath(out))
    if (!isAbsolutePath(out)) return
    const series = choices.left.length === 0 ? [] : chosen.map(({ folder: name }) => name)
    const intoExisting = folder?.kind === 'others' && choices.intoExisting
    void start({ out, series, drafts: choices.drafts, intoExisting })
  }

  return (
    <>
      <div className={styles['columns']}>
        <ExportChoicesView
          all={all}
          chosen={chosen}
          folder={folder}
          folderError={missing ? t('folderMissing') : null}
          onFolder={() => setMissing(false)}
          isDisabled={busy}
        />
        <div className={styles['side']}>
          {busy ? <ExportProgress job={job} /> : <FindingsView findings={findings} />}
        </div>
      </div>
      {busy ? (
        <DialogFooter key="running" note={t('backgroundHint')}>
          <Button autoFocus onPress={onClose}>
            {t('background')}
          </Button>
          <Button onPress={cancel} isDisabled={job.phase !== 'running' || job.cancelling}>
            {job.phase === 'running' && job.cancelling ? t('cancelling') : t('cancelExport')}
          </Button>
        </DialogFooter>
      ) : (
        <DialogFooter
          key="ready"
          note={chosen.length === 0 ? t('readyNothing') : t('readySummary', summary(chosen, choices.drafts))}
        >
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" onPress={submit} disabledReason={obstacle === null ? null : t(obstacle)}>
            {t('start')}
          </Button>
        </DialogFooter>
      )}
    </>
  )
}

interface Situation {
  readonly chosen: readonly Series[]
  readonly folder: ExportFolder | null
  readonly findings: Findings
  readonly intoExisting: boolean
}

/** Why nothing can be exported as things stand; null where it can. */
function obstacleOf({ chosen, folder, findings, intoExisting }: Situation) {
  if (chosen.length === 0) return 'obstacleNoSeries'
  if (findings.kind === 'checked' && findings.blocking.length > 0) return 'obstacleProblems'
  if (folder?.kind === 'refused') return 'obstacleFolder'
  if (folder?.kind === 'others' && !intoExisting) return 'obstacleOthers'
  return null
}

function summary(chosen: readonly Series[], drafts: boolean): { articles: number; series: number } {
  const entries = chosen
    .flatMap((series) => series.entries)
    .filter(({ state }) => state === 'shown' || state === 'draft')
  return { articles: entries.filter(({ draft }) => drafts || !draft).length, series: chosen.length }
}
