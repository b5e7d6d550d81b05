import { describe, expect, it } from 'vitest'
import { countCharacters } from './count-characters.ts'

describe('countCharacters', () => {
  it.each([
    ['One two.', 8, 7],
    ['# *One* [two](a.md "t")\n\nThree\n', 12, 11],
    ['Two\nlines', 9, 8],
    ['漢字を書く', 5, 5],
    ['Tea 🍵', 5, 4],
    ['Say `a  b`', 8, 5],
    ['```ts\nconst a\n  b\n```\n', 10, 7],
    ['Math $a + b$', 5, 4],
    ['![alt](a.png) and\n\n```mermaid\ngraph LR\n```\n', 4, 3],
    ['<div>\n<b>raw words</b>\n</div>\n', 9, 8],
    ['', 0, 0],
  ])('counts %j', (body, characters, withoutSpaces) => {
    expect(countCharacters(body)).toEqual({ characters, withoutSpaces })
  })
})
