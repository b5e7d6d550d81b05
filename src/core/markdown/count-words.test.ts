import { describe, expect, it } from 'vitest'
import { countText, readingMinutes, totalWords } from './count-words.ts'

describe('countText', () => {
  it.each([
    ['One two three.', { words: 3, cjk: 0, codeWords: 0, images: 0 }],
    ["Don't count well-known e.g. v2.1 twice", { words: 6, cjk: 0, codeWords: 0, images: 0 }],
    ['Don’t – but – “do”', { words: 3, cjk: 0, codeWords: 0, images: 0 }],
    ['静的サイト and 3 more', { words: 3, cjk: 5, codeWords: 0, images: 0 }],
    ['한국어 단어', { words: 2, cjk: 0, codeWords: 0, images: 0 }],
    ['# Two words\n\n| a | b |\n|-|-|\n| c | d |\n\n- e\n', { words: 7, cjk: 0, codeWords: 0, images: 0 }],
    [
      'Say `git commit` now\n\n```ts title="a.ts"\nconst a = 1\n```\n\n    two words\n',
      { words: 2, cjk: 0, codeWords: 7, images: 0 },
    ],
    ['![alt text here](a.png) and ![](b.png "title")', { words: 1, cjk: 0, codeWords: 0, images: 2 }],
    ['```mermaid\ngraph LR\n A --> B\n```\n', { words: 0, cjk: 0, codeWords: 0, images: 1 }],
    ['Math $a + b$ none\n\n$$\nx y z\n$$\n', { words: 2, cjk: 0, codeWords: 0, images: 0 }],
    ['[link text](a.md) [[a|label]] [[b]]', { words: 4, cjk: 0, codeWords: 0, images: 0 }],
    ['Text[^1] <kbd>Ctrl</kbd>\n\n[^1]: A note.\n', { words: 4, cjk: 0, codeWords: 0, images: 0 }],
    ['<div>\n<b>raw words</b> <img src=a>\n</div>\n', { words: 2, cjk: 0, codeWords: 0, images: 1 }],
    ['a <img src="x"> b', { words: 2, cjk: 0, codeWords: 0, images: 1 }],
    [
      ':::details[Two words]{#no .no}\nThree more words.\n:::\n',
      { words: 5, cjk: 0, codeWords: 0, images: 0 },
    ],
    ['Part {{part}} and {{next.title}}', { words: 4, cjk: 0, codeWords: 0, images: 0 }],
    ['', { words: 0, cjk: 0, codeWords: 0, images: 0 }],
  ])('counts %j', (body, counts) => {
    expect(countText(body)).toEqual(counts)
  })
})

describe('readingMinutes', () => {
  const none = { words: 0, cjk: 0, codeWords: 0, images: 0 }

  it('adds prose, characters, code and images, each at its own pace', () => {
    expect(readingMinutes({ ...none, words: 2250 }, 225)).toBe(10)
    expect(readingMinutes({ ...none, cjk: 2500 }, 225)).toBe(5)
    expect(readingMinutes({ ...none, codeWords: 1350 }, 225)).toBe(2)
    expect(readingMinutes({ ...none, images: 18 }, 225)).toBe(3)
    expect(readingMinutes({ words: 225, cjk: 500, codeWords: 675, images: 6 }, 225)).toBe(4)
  })

  it('rounds the sum once, and is at least one minute', () => {
    expect(readingMinutes({ ...none, words: 337 }, 225)).toBe(1)
    expect(readingMinutes({ ...none, words: 338 }, 225)).toBe(2)
    expect(readingMinutes({ ...none, words: 100, images: 7 }, 225)).toBe(2)
    expect(readingMinutes(none, 225)).toBe(1)
  })

  it('lets words per minute change the pace of prose alone', () => {
    expect(readingMinutes({ ...none, words: 2250 }, 450)).toBe(5)
    expect(readingMinutes({ ...none, codeWords: 1350 }, 450)).toBe(2)
  })

  it('shows one figure of words', () => {
    expect(totalWords({ words: 10, cjk: 5, codeWords: 3, images: 7 })).toBe(18)
  })
})
