import { useEffect, useState } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { useTranslations } from 'use-intl'
import { useExportChoices } from './export-choices.ts'
import styles from './export-form.module.css'
import { ExportProgress } from './export-progress.tsx'
import { Findings } from './findings.tsx'
import { useExport } from './use-export.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import { Field } from '../components/field.tsx'
import { Switch } from '../components/switch.tsx'
import { useExportStore } from '../stores/export-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { isAbsolutePath } from '../welcome/is-absolute-path.ts'
import type { Series } from '#shared/model/series'

const noSeries: readonly Series[] = []

/** Folder, series and drafts at the left; findings, later the steps, at the right. */
export function ExportForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('exporting')
  const { client, host, fail } = useActionContext()
  const all = useWorkspaceStore((state) => state.workspace?.series) ?? noSeries
  const job = useExportStore((state) => state.export)
  const { out, left, drafts, intoExisting, change } = useExportChoices()
  const { start, cancel } = useExport()
  const [missing, setMissing] = useState(false)
  useSuggestedFolder()
  const chosen = all.filter(({ folder }) => !left.includes(folder))
  const busy = job.phase === 'starting' || job.phase === 'running'

  function submit(): void {
    const folder = out.trim()
    setMissing(!isAbsolutePath(folder))
    if (!isAbsolutePath(folder) || chosen.length === 0) return
    const series = left.length === 0 ? [] : chosen.map(({ folder: name }) => name)
    void start({ out: folder, series, drafts, intoExisting })
  }

  function choose(): void {
    client
      .call('system.chooseFolder', { purpose: 'export' })
      .then(({ path }) => {
        if (path !== null) change({ out: path })
      })
      .catch(fail)
  }

  return (
    <>
      <div className={styles['columns']}>
        <div className={styles['choices']}>
          <div>
            <p className={styles['label']}>{t('target')}</p>
            <p className={styles['target']}>{t('targetSite')}</p>
            <p className={styles['hint']}>{t('targetHint')}</p>
          </div>
          <CheckboxGroup
            value={chosen.map(({ folder }) => folder)}
            onChange={(kept) =>
              change({ left: all.map(({ folder }) => folder).filter((each) => !kept.includes(each)) })
            }
            isDisabled={busy}
            className={styles['group'] ?? ''}
          >
            <Label className={styles['label'] ?? ''}>{t('series')}</Label>
            {all.map((series) => (
              <Checkbox key={series.folder} value={series.folder} figure={series.count}>
                {series.title}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <div>
            <p className={styles['label']}>{t('include')}</p>
            <Switch
              isSelected={drafts}
              onChange={(on) => change({ drafts: on })}
              isDisabled={busy}
              figure={drafts ? '' : t('draftsLeftOut', { count: draftsOf(chosen) })}
            >
              {t('drafts')}
            </Switch>
            <Switch
              isSelected={intoExisting}
              onChange={(on) => change({ intoExisting: on })}
              isDisabled={busy}
            >
              {t('intoExisting')}
            </Switch>
          </div>
          <Field
            label={t('folder')}
            hint={intoExisting ? t('intoExistingHint') : t('folderHint')}
            value={out}
            onChange={(value) => {
              change({ out: value })
              setMissing(false)
            }}
            error={missing ? t('folderMissing') : null}
            isDisabled={busy}
            mono
            beside={
              host.capabilities.folderDialog ? (
                <Button onPress={choose} isDisabled={busy}>
                  {t('choose')}
                </Button>
              ) : undefined
            }
          />
        </div>
        <div className={styles['side']}>
          {busy ? <ExportProgress job={job} /> : <Findings chosen={chosen} drafts={drafts} />}
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
          note={chosen.length === 0 ? t('readyNothing') : t('readySummary', summary(chosen, drafts))}
        >
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" onPress={submit} isDisabled={chosen.length === 0}>
            {t('start')}
          </Button>
        </DialogFooter>
      )}
    </>
  )
}

/** Offers the host's folder once per workspace; what the author typed stays. */
function useSuggestedFolder(): void {
  const { client, fail } = useActionContext()
  const root = useWorkspaceStore((state) => state.workspace?.root ?? null)
  useEffect(() => {
    const { root: known, change } = useExportChoices.getState()
    if (root === null || known === root) return
    change({ root, out: '', left: [], drafts: useWorkspaceStore.getState().workspace?.drafts ?? false })
    client
      .call('export.suggestFolder', {})
      .then(({ path }) => {
        const now = useExportChoices.getState()
        if (now.root === root && now.out === '') change({ out: path })
      })
      .catch(fail)
  }, [client, fail, root])
}

function draftsOf(chosen: readonly Series[]): number {
  return chosen.flatMap(({ entries }) => entries).filter(({ draft, position }) => draft && position !== null)
    .length
}

function summary(chosen: readonly Series[], drafts: boolean): { articles: number; series: number } {
  const entries = chosen
    .flatMap((series) => series.entries)
    .filter(({ state }) => state === 'shown' || state === 'draft')
  return { articles: entries.filter(({ draft }) => drafts || !draft).length, series: chosen.length }
}
