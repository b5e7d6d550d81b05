import type { ReactNode } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { useTranslations } from 'use-intl'
import { useExportChoices } from './export-choices.ts'
import styles from './export-choices-view.module.css'
import { Checkbox } from '../components/checkbox.tsx'
import { FolderField } from '../folder/folder-field.tsx'
import type { ExportFolder } from '#shared/model/export-folder'
import type { Series } from '#shared/model/series'

export interface ExportChoicesViewProps {
  readonly all: readonly Series[]
  readonly chosen: readonly Series[]
  /** What is in the folder; null while it is not known. */
  readonly folder: ExportFolder | null
  readonly folderError: string | null
  /** The path was changed. */
  readonly onFolder: () => void
  readonly isDisabled: boolean
}

/** What is exported, of what, and where to. */
export function ExportChoicesView(props: ExportChoicesViewProps) {
  const { all, chosen, folder, folderError, onFolder, isDisabled } = props
  const t = useTranslations('exporting')
  const { out, drafts, intoExisting, change } = useExportChoices()
  return (
    <div className={styles['choices']}>
      <div>
        <p className={styles['label']}>{t('target')}</p>
        <p>{t('targetSite')}</p>
        <p className={styles['hint']}>{t('targetHint')}</p>
      </div>
      <CheckboxGroup
        value={chosen.map((series) => series.folder)}
        onChange={(kept) =>
          change({ left: all.map((series) => series.folder).filter((name) => !kept.includes(name)) })
        }
        isDisabled={isDisabled}
        className={styles['group'] ?? ''}
      >
        <Label className={styles['label'] ?? ''}>{t('series')}</Label>
        {all.map((series) => (
          <Checkbox key={series.folder} value={series.folder} figure={countOf(series, drafts)}>
            {series.title}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className={styles['group']}>
        <p className={styles['label']}>{t('include')}</p>
        <Checkbox
          isSelected={drafts}
          onChange={(on) => change({ drafts: on })}
          isDisabled={isDisabled}
          figure={drafts ? undefined : t('draftsLeftOut', { count: draftsOf(chosen) })}
        >
          {t('drafts')}
        </Checkbox>
      </div>
      <div className={styles['folder']}>
        <FolderField
          label={t('folder')}
          value={out}
          onChange={(path) => {
            change({ out: path, intoExisting: false })
            onFolder()
          }}
          purpose="export"
          hint={<FolderFacts folder={folder} />}
          error={folderError ?? (folder?.kind === 'refused' ? folder.message : null)}
          isDisabled={isDisabled}
        />
        {folder?.kind !== 'others' ? null : (
          <Checkbox
            isSelected={intoExisting}
            onChange={(on) => change({ intoExisting: on })}
            isDisabled={isDisabled}
          >
            {t('intoExisting')}
          </Checkbox>
        )}
      </div>
    </div>
  )
}

/** One line on what is in the folder; its room is there before it is known. */
function FolderFacts({ folder }: { readonly folder: ExportFolder | null }): ReactNode {
  const t = useTranslations('exporting')
  switch (folder?.kind) {
    case 'new':
      return t('folderNew')
    case 'ours':
      return t('folderOurs', { ours: folder.ours, others: folder.others })
    case 'others':
      return t('folderOthers', { others: folder.others })
    case 'refused':
    case undefined:
      return t('folderHint')
  }
}

function countOf(series: Series, drafts: boolean): number {
  const entries = series.entries.filter(({ state }) => state === 'shown' || state === 'draft')
  return entries.filter(({ draft }) => drafts || !draft).length
}

function draftsOf(chosen: readonly Series[]): number {
  return chosen.flatMap(({ entries }) => entries).filter(({ draft, position }) => draft && position !== null)
    .length
}
