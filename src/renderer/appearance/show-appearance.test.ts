import { describe, expect, it } from 'vitest'
import { type Appearance, showAppearance } from './show-appearance.ts'
import { accentColours } from '#shared/colour/accent-colours'
import { settingsSchema } from '#shared/model/settings'

const plain: Appearance = { ...settingsSchema.parse({}), palette: 'light', systemAccent: null }

function shown(...appearances: readonly Partial<Appearance>[]) {
  const root = document.createElement('div')
  for (const appearance of appearances) showAppearance(root, { ...plain, ...appearance })
  return {
    theme: root.dataset['theme'],
    motion: root.dataset['reduceMotion'],
    accent: root.style.getPropertyValue('--accent'),
    selection: root.style.getPropertyValue('--selection'),
    style: root.getAttribute('style') ?? '',
  }
}

describe('the appearance of the page', () => {
  it('leaves the design’s own accent to the style sheet', () => {
    expect(shown({})).toMatchObject({ theme: 'system', motion: undefined, accent: '', style: '' })
  })

  it('has the chosen theme and motion, and loses them again', () => {
    expect(shown({ theme: 'sepia', reduceMotion: 'always' })).toMatchObject({
      theme: 'sepia',
      motion: 'always',
    })
    expect(shown({ theme: 'sepia', reduceMotion: 'always' }, {})).toMatchObject({
      theme: 'system',
      motion: undefined,
    })
  })

  it('has the colours of another accent for its palette, and loses them again', () => {
    const { accent, selection } = accentColours('rubric', 'dark')
    expect(shown({ accent: 'rubric', palette: 'dark' })).toMatchObject({ accent, selection })
    expect(shown({ accent: 'rubric' }, { accent: 'verdigris' }).accent).toBe('')
  })

  it('follows the desktop’s accent, and falls back to the design’s where there is none', () => {
    const system = '#3584e4'
    expect(shown({ accent: 'system', systemAccent: system }).accent).toBe(
      accentColours(system, 'light').accent,
    )
    expect(shown({ accent: 'system', systemAccent: null }).accent).toBe('')
    expect(shown({ accent: 'violet', systemAccent: system }).accent).toBe(
      accentColours('violet', 'light').accent,
    )
  })
})
