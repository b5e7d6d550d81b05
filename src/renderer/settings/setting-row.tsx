import { RotateCcw } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isDefault, resetOf, type Setting } from './setting.ts'
import { SettingControl } from './setting-control.tsx'
import styles from './setting-row.module.css'
import { IconButton } from '../components/icon-button.tsx'
import type { Settings, SettingsPatch } from '#shared/model/settings'

/** Controls that stand in a box of their own. */
const boxed: ReadonlySet<Setting['control']> = new Set(['select', 'levels', 'number', 'words'])

export interface SettingRowProps {
  readonly setting: Setting
  readonly settings: Settings
  readonly onChange: (patch: SettingsPatch) => void
}

/** One setting: its name and what it does, a way back to what it was at first, and its control. */
export function SettingRow({ setting, settings, onChange }: SettingRowProps) {
  const t = useTranslations('settings')
  const control = useRef<HTMLDivElement>(null)
  const name = setting.label(t)

  function reset(): void {
    onChange(resetOf([setting]))
    // The button goes away with what it undoes; the focus stays with the setting.
    control.current?.querySelector<HTMLElement>('input:checked, input, button')?.focus()
  }

  return (
    <div className={styles['row']} data-setting={setting.key}>
      <div className={styles['words']}>
        <div className={styles['name']}>
          <h4>{name}</h4>
          {isDefault(settings, setting.key) ? null : (
            <IconButton
              label={t('reset', { name })}
              icon={<RotateCcw size={14} strokeWidth={1.75} aria-hidden />}
              onPress={reset}
            />
          )}
        </div>
        <p className={styles['hint']}>{setting.hint(t)}</p>
      </div>
      <div
        ref={control}
        className={`${styles['control']} ${boxed.has(setting.control) ? styles['boxed'] : ''}`}
      >
        <SettingControl setting={setting} settings={settings} onChange={onChange} />
      </div>
    </div>
  )
}
