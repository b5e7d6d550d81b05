import { describe, expect, it } from 'vitest'
import { emojiCompletion } from './emoji-completion.ts'
import { emojiNames } from './emoji-names.ts'
import { completing } from './testing/offered.ts'

const at = (text: string) => completing(text, emojiCompletion())

describe('after a colon', () => {
  it('offers emoji by the beginnings of their names', async () => {
    expect(await at('Good :smi|').offered()).toEqual([
      '😃 smiley',
      '😄 smile',
      '🥰 smiling_face_with_hearts',
      '😏 smirk',
      '😅 sweat_smile',
      '🙂 slightly_smiling_face',
    ])
    expect(await at('(:tad|)').offered()).toEqual(['🎉 tada'])
    expect(await at(':chart|').typedOn('_with_up')).toEqual(['📈 chart_with_upwards_trend'])
  })

  it('writes the sign itself', async () => {
    expect(await at('Good :tad| now').taken('tada')).toBe('Good 🎉| now')
    expect(await at('Good :tad|: now').taken('tada')).toBe('Good 🎉| now')
  })

  it.each(['Time 12:sm|', 'word:sm|', '::sm|', ':s|', 'https:sm|', '`:smi|`', '```\n:smi|\n```', ':Smi|'])(
    'opens no menu: %s',
    async (text) => {
      expect(await at(text).offered()).toBeNull()
    },
  )

  it('has a sign for each name, and each name once', () => {
    expect(emojiNames.filter(([sign]) => !/\p{Emoji}/u.test(sign))).toEqual([])
    const names = emojiNames.map(([, name]) => name)
    expect(names.filter((name) => !/^[a-z0-9_+-]+$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})
