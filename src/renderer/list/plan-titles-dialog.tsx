import { useState } from 'react'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslations } from 'use-intl'
import { useListTools } from './list-tools.tsx'
import styles from './plan-titles-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { platformOf } from '../actions/platform.ts'
import { Button } from '../components/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../components/dialog.tsx'
import { FieldFrame, fieldStyles } from '../components/field-frame.tsx'
import { Select } from '../components/select.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useSeries } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { longestTitle, mostTitles, titlesToPlan, type TitlesToPlan } from '#shared/order/titles-to-plan'

export interface PlanTitlesProps {
  readonly seriesFolder: string
  /** The section that they join at first; undefined: that of the last entry. */
  readonly section: string | null | undefined
}

/** Asks for titles, one a line, and says before they are planned which of them would not be. */
export function PlanTitlesDialog({ seriesFolder, section: first }: PlanTitlesProps) {
  const t = useTranslations('planning')
  const order = useTranslations('order')
  const shell = useTranslations('shell')
  const { host } = useActionContext()
  const { mover } = useListTools()
  const series = useSeries(seriesFolder)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null | undefined>(first)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const close = useUiStore((state) => state.closeDialog)
  if (series === null) return null
  const last = series.entries.findLast(({ position }) => position !== null)
  const section = chosen === undefined ? (last?.section ?? null) : chosen
  const found = titlesToPlan(
    text.split(/\r\n|[\r\n]/),
    series.entries.map(({ title }) => title),
  )
  const { titles } = found
  const wrong = faultOf(t, found) ?? failure
  const ready = titles.length > 0 && wrong === null

  async function plan(): Promise<void> {
    if (!ready || busy) return
    setBusy(true)
    try {
      await mover.planned.plan(seriesFolder, titles, section)
      close()
    } catch (error) {
      setFailure(sentenceOf(error, shell('unexpected')))
      setBusy(false)
    }
  }

  const isMac = platformOf(host) === 'mac'
  return (
    <Dialog title={t('title')} closeLabel={order('cancel')} width="medium" onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void plan()
        }}
      >
        <DialogBody>
          <div className={styles['fields']}>
            <TextField
              className={fieldStyles['field'] ?? ''}
              value={text}
              onChange={(value) => {
                setText(value)
                setFailure(null)
              }}
              isReadOnly={busy}
              isInvalid={wrong !== null}
              validationBehavior="aria"
              autoFocus
            >
              <FieldFrame label={t('lines')} error={wrong} hint={foundWords(t, found)}>
                <TextArea
                  className={styles['lines'] ?? ''}
                  rows={8}
                  spellCheck
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return
                    event.preventDefault()
                    void plan()
                  }}
                />
              </FieldFrame>
            </TextField>
            {series.sections.length === 0 ? null : (
              <Select
                label={t('section')}
                value={section ?? noSection}
                onChange={(value) => setChosen(value === noSection ? null : value)}
                choices={[
                  { value: noSection, label: order('noSection') },
                  ...series.sections.map(({ id, title }) => ({ value: id, label: title ?? id })),
                ]}
              />
            )}
          </div>
        </DialogBody>
        <DialogFooter note={t('note')}>
          <Button onPress={close}>{order('cancel')}</Button>
          <Button
            look="primary"
            type="submit"
            busy={busy}
            disabledReason={wrong ?? (ready ? null : t('nothingYet'))}
          >
            {t('plan', { count: titles.length })}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}

/** No section has an empty id. */
const noSection = ''

type Words = ReturnType<typeof useTranslations<'planning'>>

function faultOf(t: Words, { titles, tooLong }: TitlesToPlan): string | null {
  const [line] = tooLong
  if (line !== undefined) return t('tooLong', { line, count: tooLong.length, most: longestTitle })
  return titles.length > mostTitles ? t('tooMany', { count: titles.length, most: mostTitles }) : null
}

/** "3 titles. One line stands twice and counts once." */
function foundWords(t: Words, { titles, doubles, known }: TitlesToPlan): string {
  if (titles.length + doubles + known === 0) return t('hint')
  return [
    t('found', { count: titles.length }),
    ...(doubles === 0 ? [] : [t('doubles', { count: doubles })]),
    ...(known === 0 ? [] : [t('known', { count: known })]),
  ].join(' ')
}
