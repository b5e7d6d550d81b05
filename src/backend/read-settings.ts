import { type Settings, settingsSchema } from '#shared/model/settings'

/** Settings as they were found somewhere. */
export interface FoundSettings {
  readonly settings: Settings
  /** True when something was there that could not be used. */
  readonly damaged: boolean
}

/**
 * Takes what can be taken: each key that is valid by itself, the default for every other. Never fails, so
 * that one bad value, or a key of another version, does not cost the author all preferences.
 */
export function readSettings(found: unknown): FoundSettings {
  const whole = settingsSchema.safeParse(found)
  if (whole.success) return { settings: whole.data, damaged: false }
  if (typeof found !== 'object' || found === null)
    return { settings: settingsSchema.parse({}), damaged: true }

  const valid = Object.entries(found).filter(
    ([key, value]) => settingsSchema.safeParse({ [key]: value }).success,
  )
  return { settings: settingsSchema.parse(Object.fromEntries(valid)), damaged: true }
}
