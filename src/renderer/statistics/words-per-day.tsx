import { useTranslations } from 'use-intl'
import { DayBars } from './day-bars.tsx'
import { FigureList } from './figure-list.tsx'
import styles from './statistics-view.module.css'
import { useWordDays } from './use-word-days.ts'
import { useWordDaysStore } from './word-days-store.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { NumberField } from '../components/number-field.tsx'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useMoments } from '../view-frame/use-moments.ts'

const shown = 30

/** What was written on each of the last days, and the goal for a day. */
export function WordsPerDay() {
  const t = useTranslations('statistics')
  const { client, fail } = useActionContext()
  const { dayOf } = useMoments()
  const days = useWordDays(shown)
  const failed = useWordDaysStore(({ failure }) => failure !== null)
  const goal = useSettingsStore(({ settings }) => settings.dailyWordGoal)
  const sum = (count: number): number =>
    (days ?? []).slice(-count).reduce((words, each) => words + each.words, 0)
  const best = (days ?? []).reduce((most, each) => (each.words > most.words ? each : most), {
    day: '',
    words: 0,
  })
  const today = sum(1)
  return (
    <section className={styles['section']} aria-labelledby="words-per-day">
      <div className={styles['head']}>
        <h2 id="words-per-day" className={styles['heading']}>
          {t('perDay')}
        </h2>
        <div className={styles['goal']}>
          <NumberField
            label={t('goal')}
            beside
            value={goal}
            minValue={0}
            maxValue={100_000}
            step={10}
            formatOptions={{ maximumFractionDigits: 0 }}
            onChange={(dailyWordGoal) => {
              if (!Number.isNaN(dailyWordGoal))
                useSettingsStore.getState().update(client, { dailyWordGoal }).catch(fail)
            }}
          />
        </div>
      </div>
      {failed ? <p className={styles['nothing']}>{t('failed')}</p> : null}
      <FigureList
        figures={[
          {
            label: t('today'),
            value: t('words', { words: today }),
            more: goal > 0 ? t('ofGoal', { goal, percent: Math.max(0, today) / goal }) : null,
          },
          { label: t('lastWeek'), value: t('words', { words: sum(7) }), more: null },
          { label: t('lastMonth'), value: t('words', { words: sum(shown) }), more: null },
          {
            label: t('bestDay'),
            value: t('words', { words: best.words }),
            more: best.day === '' ? null : dayOf(`${best.day}T12:00:00`),
          },
        ]}
      />
      <DayBars days={days ?? []} goal={goal} look="month" />
      <p className={styles['note']}>{t('note')}</p>
    </section>
  )
}
