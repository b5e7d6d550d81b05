import { describe, expect, it } from 'vitest'
import { fenceCompletion } from './fence-completion.ts'
import { fenceLanguages } from './fence-languages.ts'
import { completing } from './testing/offered.ts'
import { highlightCode } from '#core/markdown/highlight-code'

const at = (text: string) => completing(text, fenceCompletion())

describe('after a fence', () => {
  it('offers languages by any of their names', async () => {
    expect(await at('```typ|').offered()).toEqual(['typescript (ts)'])
    expect(await at('~~~ dockerf|').offered()).toEqual(['docker (dockerfile)'])
    expect(await at('> ```mer|\n> ```').offered()).toEqual(['mermaid (diagram)'])
    expect(await at('- ```ja|').typedOn('va')).toBeNull()
    expect(await at('```ja|').taken('javascript')).toBe('```javascript|')
  })

  it('leaves Enter to the author where a language stands there, or none is wanted', async () => {
    expect(await at('```|').offered()).toBeNull()
    expect(await at('```|').offered(true)).toHaveLength(fenceLanguages.length)
    expect(await at('```js|').offered()).toBeNull()
    expect(await at('```c|').offered()).toBeNull()
  })

  it.each(['```js\ncode\n```py|', 'Some ```ty|', '```js title="ty|', '```\nty|\n```'])(
    'opens no menu: %s',
    async (text) => {
      expect(await at(text).offered()).toBeNull()
    },
  )

  it('offers what pages colour', () => {
    const code = '<a b="1">if (x) { return "one" } // two</a>\n# three\nFROM a\n[b]\nc = 1\nGET / HTTP/1.1\n'
    const plain = fenceLanguages.filter(({ name }) => {
      if (name === 'mermaid') return false
      return !highlightCode(code, name).some((line) => line.includes('class="token'))
    })
    expect(plain).toEqual([])
  })
})
