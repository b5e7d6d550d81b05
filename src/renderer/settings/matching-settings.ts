import type { Setting, SettingWords } from './setting.ts'

/**
 * The settings that speak of what was typed: every word of it begins a word of the setting's name, its
 * sentence, its choices or its page. All of them where nothing was typed.
 */
export function matchingSettings(
  settings: readonly Setting[],
  query: string,
  t: SettingWords,
): readonly Setting[] {
  const wanted = wordsOf(query)
  return settings.filter((setting) => {
    const words = wordsOf(textOf(setting, t))
    return wanted.every((each) => words.some((word) => word.startsWith(each)))
  })
}

function textOf(setting: Setting, t: SettingWords): string {
  const choices = 'choices' in setting ? setting.choices.map(({ label }) => label(t)) : []
  const unit = 'unit' in setting ? [setting.unit(t)] : []
  return [setting.label(t), setting.hint(t), t(setting.page), ...choices, ...unit].join(' ')
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
