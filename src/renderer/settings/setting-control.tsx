import { useTranslations } from 'use-intl'
import { AccentChoice } from './accent-choice.tsx'
import { limitsOf, patchOf, type Setting, type SettingWords } from './setting.ts'
import { ThemeCards } from './theme-cards.tsx'
import { ChipsField } from '../components/chips-field.tsx'
import { NumberField } from '../components/number-field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select } from '../components/select.tsx'
import { Switch } from '../components/switch.tsx'
import { longestOwnWord, mostOwnWords, type Settings, type SettingsPatch } from '#shared/model/settings'

export interface SettingControlProps {
  readonly setting: Setting
  readonly settings: Settings
  readonly onChange: (patch: SettingsPatch) => void
}

/** The control of one setting, named by the setting's own words. */
export function SettingControl({ setting, settings, onChange }: SettingControlProps) {
  const t = useTranslations('settings')
  const label = setting.label(t)
  switch (setting.control) {
    case 'theme':
      return (
        <ThemeCards
          label={label}
          choices={named(setting.choices, t)}
          value={settings.theme}
          onChange={(value) => onChange({ theme: value })}
        />
      )
    case 'accent':
      return <AccentChoice label={label} settings={settings} onChange={(accent) => onChange({ accent })} />
    case 'switch':
      return (
        <Switch
          aria-label={label}
          isSelected={settings[setting.key]}
          onChange={(on) => onChange(patchOf(setting.key, on))}
        />
      )
    case 'words':
      return (
        <ChipsField
          label={label}
          addLabel={setting.addLabel(t)}
          hint={setting.addHint(t)}
          value={settings[setting.key]}
          longest={longestOwnWord}
          onChange={(words) => onChange(patchOf(setting.key, words.slice(-mostOwnWords)))}
        />
      )
    case 'segments':
      return (
        <Segmented
          label={label}
          choices={named(setting.choices, t)}
          value={settings[setting.key]}
          onChange={(value) => onChange(patchOf(setting.key, value))}
        />
      )
    case 'select':
      return (
        <Select
          label={label}
          hideLabel
          choices={named(setting.choices, t)}
          value={settings[setting.key]}
          onChange={(value) => onChange(patchOf(setting.key, value))}
        />
      )
    case 'levels':
      return (
        <Select
          label={label}
          hideLabel
          choices={levelsWith(setting.levels, settings[setting.key]).map((level) => ({
            value: String(level),
            label: setting.level(t, level),
          }))}
          value={String(settings[setting.key])}
          onChange={(value) => onChange(patchOf(setting.key, Number(value)))}
        />
      )
    case 'number': {
      const { min, max } = limitsOf(setting.key)
      return (
        <NumberField
          label={label}
          hideLabel
          minValue={min}
          maxValue={max}
          step={setting.step}
          suffix={setting.unit(t)}
          value={settings[setting.key]}
          onChange={(value) => {
            // An emptied field says nothing yet; the old value comes back when it is left.
            if (Number.isFinite(value)) onChange(patchOf(setting.key, value))
          }}
        />
      )
    }
  }
}

function named(
  choices: Extract<Setting, { control: 'select' | 'segments' }>['choices'],
  t: SettingWords,
): readonly { readonly value: string; readonly label: string }[] {
  return choices.map(({ value, label }) => ({ value, label: label(t) }))
}

/** A size that was reached by keys stands among the offered ones. */
function levelsWith(levels: readonly number[], value: number): readonly number[] {
  return levels.includes(value) ? levels : [...levels, value].sort((a, b) => a - b)
}
