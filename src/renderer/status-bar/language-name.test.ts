import { describe, expect, it } from 'vitest'
import { languageName } from './language-name.ts'

describe('languageName', () => {
  it('names a language in itself, with its region where it has one', () => {
    expect(languageName('en')).toBe('English')
    expect(languageName('en-GB')).toBe('English (UK)')
    expect(languageName('de')).toBe('Deutsch')
    expect(languageName('fr')).toBe('Français')
  })

  it('shows what is no language as it is written', () => {
    expect(languageName('not a tag')).toBe('not a tag')
  })
})
