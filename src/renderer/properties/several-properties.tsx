import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { isDay } from './is-day.ts'
import { hasHead, saysAnything, severalFacts, turned, type SeveralFacts } from './several-facts.ts'
import styles from './several-properties.module.css'
import { SeveralTags } from './several-tags.tsx'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { ChipsField } from '../components/chips-field.tsx'
import { Dialog, DialogBody, DialogFooter } from '../components/dialog.tsx'
import { fieldStyles } from '../components/field-frame.tsx'
import { Select } from '../components/select.tsx'
import { TextField } from '../components/text-field.tsx'
import { entriesOf } from '../list/reorder/placement.ts'
import { refusalNow } from '../list/reorder/refusal.ts'
import { StatusGlyph } from '../list/status-glyph.tsx'
import { useSelectionStore } from '../stores/selection-store.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { formatDay } from '#core/markdown/format-date'
import type { PropertyChange } from '#shared/model/property-change'
import { articleStatuses, type Series } from '#shared/model/series'

export interface SeveralPropertiesProps {
  readonly folder: string
  readonly keys: readonly string[]
}

/** Asks what several articles are to say. Their series is shown as it was when this was asked for. */
export function SeveralProperties({ folder, keys }: SeveralPropertiesProps) {
  const [series] = useState(() => seriesNow(folder))
  return series === null ? null : <Form series={series} keys={keys} />
}

/** Among choices that are names of their own: nothing at all, and what each has. */
const none = '-none'
const asTheyAre = '-different'

function Form({ series, keys }: { readonly series: Series; readonly keys: readonly string[] }) {
  const t = useTranslations('properties')
  const locale = useLocale()
  const { mover } = useActionContext()
  const entries = useMemo(() => entriesOf(series, keys), [series, keys])
  const facts = useMemo(() => severalFacts(entries), [entries])
  const [change, setChange] = useState<PropertyChange>({})
  const [day, setDay] = useState(facts.date ?? '')
  const [leftDay, setLeftDay] = useState(false)
  const [tags, setTags] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [added, setAdded] = useState<readonly string[]>([])
  const now = { ...facts, ...change }
  const heads = entries.filter(hasHead).length
  const locked = refusalNow(series.folder) === 'locked'
  const wrongDay = day.trim() !== '' && !isDay(day.trim())
  const whole: PropertyChange = {
    ...change,
    addTags: [...[...tags].flatMap(([tag, all]) => (all ? [tag] : [])), ...added],
    removeTags: [...tags].flatMap(([tag, all]) => (all ? [] : [tag])),
  }

  /** What is as it was says nothing, so that nothing is written for it. */
  function put<Key extends 'status' | 'date' | 'section' | 'unnumbered' | 'leftOut'>(
    key: Key,
    value: SeveralFacts[Key] | undefined,
  ): void {
    const { [key]: _, ...others } = change
    setChange(value === undefined || value === facts[key] ? others : { ...others, [key]: value })
  }

  function typeDay(text: string): void {
    setDay(text)
    setLeftDay(false)
    const typed = text.trim()
    if (isDay(typed)) put('date', typed)
    else put('date', typed === '' && facts.date !== undefined ? null : undefined)
  }

  function leave(): void {
    const { active, refocus } = useSelectionStore.getState()
    useUiStore.getState().closeDialog()
    if (active !== null) refocus(series.folder, active)
  }

  function apply(): void {
    if (wrongDay || !saysAnything(whole)) return
    mover.changeProperties(series.folder, keys, whole)
    leave()
  }

  const different = { value: asTheyAre, label: t('several.different') }
  return (
    <Dialog
      title={t('several.title', { count: entries.length })}
      closeLabel={t('several.cancel')}
      width="medium"
      onClose={leave}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <DialogBody>
          <div className={styles['fields']}>
            <Select
              label={t('status')}
              isDisabled={heads === 0}
              choices={[
                ...(facts.status === undefined ? [different] : []),
                { value: none, label: t('statuses.none') },
                ...articleStatuses.map((status) => ({
                  value: status,
                  label: t(`statuses.${status}`),
                  icon: <StatusGlyph status={status} />,
                })),
              ]}
              value={now.status === undefined ? asTheyAre : (now.status ?? none)}
              onChange={(value) =>
                put('status', value === none ? null : articleStatuses.find((status) => status === value))
              }
            />
            <TextField
              label={t('date')}
              mono
              isDisabled={heads === 0}
              value={day}
              onChange={typeDay}
              onBlur={() => setLeftDay(true)}
              hint={
                isDay(day.trim())
                  ? formatDay(day.trim(), locale)
                  : t(facts.date === undefined ? 'several.daysDiffer' : 'dayHint')
              }
              error={leftDay && wrongDay ? t('noDay') : null}
            />
            {heads === 0 ? null : (
              <div className={styles['wide']}>
                <span className={fieldStyles['label']} aria-hidden>
                  {t('tags')}
                </span>
                {facts.tags.size === 0 ? null : (
                  <SeveralTags tags={facts.tags} value={tags} onChange={setTags} />
                )}
                <ChipsField
                  label={t('several.newTags')}
                  addLabel={t('addTag')}
                  hint={t('tagsHint')}
                  value={added}
                  onChange={setAdded}
                  longest={200}
                />
              </div>
            )}
            {series.sections.length === 0 ? null : (
              <div className={styles['wide']}>
                <Select
                  label={t('several.section')}
                  disabledReason={locked ? t('several.orderLocked') : null}
                  choices={[
                    ...(facts.section === undefined ? [different] : []),
                    { value: none, label: t('several.noSection') },
                    ...series.sections.map(({ id, title }) => ({ value: id, label: title ?? id })),
                  ]}
                  value={now.section === undefined ? asTheyAre : (now.section ?? none)}
                  onChange={(value) =>
                    put('section', value === none ? null : value === asTheyAre ? undefined : value)
                  }
                />
              </div>
            )}
            <Checkbox
              isSelected={now.unnumbered === true}
              isIndeterminate={now.unnumbered === undefined}
              onChange={() => put('unnumbered', turned(facts.unnumbered, now.unnumbered))}
              hint={t('several.unnumberedHint')}
            >
              {t('several.unnumbered')}
            </Checkbox>
            <Checkbox
              isDisabled={heads === 0}
              isSelected={now.leftOut === true}
              isIndeterminate={now.leftOut === undefined}
              onChange={() => put('leftOut', turned(facts.leftOut, now.leftOut))}
              hint={t('several.leftOutHint')}
            >
              {t('several.leftOut')}
            </Checkbox>
          </div>
        </DialogBody>
        <DialogFooter
          note={heads < entries.length ? t('several.without', { count: entries.length - heads }) : undefined}
        >
          <Button onPress={leave}>{t('several.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={wrongDay || !saysAnything(whole)}>
            {t('several.apply')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
