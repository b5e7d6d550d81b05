import { CircleCheck, TriangleAlert } from 'lucide-react'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import { useTranslations } from 'use-intl'
import { useCheckStore } from './check-store.ts'
import styles from './checklist-dialog.module.css'
import { checklistCounts, type ChecklistLine, checklistLines } from './checklist-lines.ts'
import { lineWords } from './checklist-words.ts'
import { useProblemFilter } from './problem-filter.ts'
import { useCheck } from './use-check.ts'
import { Button } from '../components/button.tsx'
import { Dialog, DialogBody } from '../components/dialog.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** What readers of a series would notice, line by line, as the last check found it. */
export function ChecklistDialog({ series: folder }: { readonly series: string }) {
  const t = useTranslations('problems')
  const workspace = useWorkspaceStore((state) => state.workspace)
  const problems = useCheckStore((state) => (state.root === workspace?.root ? state.problems : null))
  useCheck()
  const title = workspace?.series.find((each) => each.folder === folder)?.title ?? folder
  const counts = checklistCounts(problems ?? [], folder)
  const total = checklistLines.length
  const passed = checklistLines.filter((line) => counts.get(line) === 0).length
  const close = (): void => useUiStore.getState().closeDialog()
  const show = (line: ChecklistLine): void => {
    close()
    useProblemFilter.getState().setOnly({ series: folder, line })
    useNavigationStore.getState().show({ kind: 'problems' })
  }
  return (
    <Dialog title={t('checklistTitle')} closeLabel={t('checklistClose')} width="medium" onClose={close}>
      <DialogBody>
        <p className={styles['facts']} role="presentation">
          {problems === null
            ? t('checklistUnchecked')
            : t(passed === total ? 'checklistDone' : 'checklistFacts', { series: title, passed, total })}
        </p>
        {problems === null ? null : (
          <ul className={styles['lines']}>
            {checklistLines.map((line) => (
              <Line key={line} line={line} count={counts.get(line) ?? 0} onShow={() => show(line)} />
            ))}
          </ul>
        )}
      </DialogBody>
    </Dialog>
  )
}

interface LineProps {
  readonly line: ChecklistLine
  readonly count: number
  readonly onShow: () => void
}

function Line({ line, count, onShow }: LineProps) {
  const t = useTranslations('problems')
  const words = lineWords(t, line)
  const passed = count === 0
  const Icon = passed ? CircleCheck : TriangleAlert
  return (
    <li className={styles['line']} data-passed={passed}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles['words']}>
        {words}
        <VisuallyHidden>{t(passed ? 'checklistPassed' : 'checklistFailed')}</VisuallyHidden>
      </span>
      {passed ? null : (
        <Button size="small" aria-label={t('checklistShow', { count, line: words })} onPress={onShow}>
          {t('checklistCount', { count })}
        </Button>
      )}
    </li>
  )
}
