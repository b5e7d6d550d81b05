import type { useTranslations } from 'use-intl'
import {
  settingsPatchSchema,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '#shared/model/settings'

/** Translates the words of the settings. */
export type SettingWords = ReturnType<typeof useTranslations<'settings'>>

/** A page of the settings; each has at least one setting. */
export type PageId = 'appearance' | 'editor' | 'preview'

export type SettingKey = keyof SettingsPatch
/** The keys whose value is of a type. */
type KeyOf<Value> = { [Key in SettingKey]: Settings[Key] extends Value ? Key : never }[SettingKey]

/** One value of a setting that has few. */
export interface Choice {
  readonly value: string
  readonly label: (t: SettingWords) => string
}

interface Common<Key extends SettingKey> {
  readonly key: Key
  readonly page: PageId
  readonly label: (t: SettingWords) => string
  /** One sentence on what it does. */
  readonly hint: (t: SettingWords) => string
  /** What the host must be able to do for the setting to have an effect. */
  readonly needs?: 'zoom'
}

/** One setting as the dialog shows it: where, in which words, with which control. */
export type Setting =
  | (Common<'theme'> & { readonly control: 'theme'; readonly choices: readonly Choice[] })
  | (Common<'accent'> & { readonly control: 'accent' })
  | (Common<KeyOf<boolean>> & { readonly control: 'switch' })
  | (Common<KeyOf<readonly string[]>> & {
      readonly control: 'words'
      /** Names the field for a further word, and says how to add it. */
      readonly addLabel: (t: SettingWords) => string
      readonly addHint: (t: SettingWords) => string
    })
  | (Common<KeyOf<string>> & { readonly control: 'segments' | 'select'; readonly choices: readonly Choice[] })
  | (Common<KeyOf<number>> & {
      readonly control: 'number'
      readonly step: number
      /** The unit behind the number. */
      readonly unit: (t: SettingWords) => string
    })
  | (Common<KeyOf<number>> & {
      readonly control: 'levels'
      readonly levels: readonly number[]
      readonly level: (t: SettingWords, value: number) => string
    })

/** What every setting is until the author changes it. */
const defaults: Settings = settingsSchema.parse({})

/** Whether a setting is what it was at first. */
export function isDefault(settings: Settings, key: SettingKey): boolean {
  return JSON.stringify(settings[key]) === JSON.stringify(defaults[key])
}

/** A change of one setting, held to the schema: throws for a value that the host would refuse. */
export function patchOf(key: SettingKey, value: Settings[SettingKey]): SettingsPatch {
  return settingsPatchSchema.parse({ [key]: value })
}

/** The change that puts settings back to what they were at first. */
export function resetOf(settings: readonly Setting[]): SettingsPatch {
  return settingsPatchSchema.parse(Object.fromEntries(settings.map(({ key }) => [key, defaults[key]])))
}

/** Smallest and largest value that the schema allows. */
export function limitsOf(key: KeyOf<number>): { readonly min: number; readonly max: number } {
  const { minValue, maxValue } = settingsSchema.shape[key].unwrap()
  return { min: minValue ?? Number.MIN_SAFE_INTEGER, max: maxValue ?? Number.MAX_SAFE_INTEGER }
}
