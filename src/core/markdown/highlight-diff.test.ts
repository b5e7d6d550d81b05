import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightDiff } from './highlight-diff.ts'
import { decodeEntities } from './scan-html.ts'

const textOf = (html: string): string => decodeEntities(html.replace(/<[^>]*>/g, ''))

describe('highlightDiff', () => {
  it('names what was added and removed, and colours each side as the code that it was', () => {
    const lines = highlightDiff(' a = 1 /*\n-b */ c = 2\n+d = 3 */\n e = "f"', 'js')
    expect(lines.map(({ change }) => change)).toEqual([null, 'removed', 'added', null])
    expect(lines[1]?.html).toContain('<span class="token comment">b */</span>')
    expect(lines[2]?.html).toContain('<span class="token comment">d = 3 */</span>')
    expect(lines[3]?.html).toContain('<span class="token string">&quot;f&quot;</span>')
  })

  it('shows exactly what is written, so that it is copied as it is written', () => {
    const piece = fc.constantFrom(
      '+',
      '-',
      ' ',
      '\n',
      'const a',
      '"',
      '/*',
      '*/',
      '`${',
      '}',
      '<b>',
      '&lt;',
      'ä',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('ts', 'html', 'nonsense', ''),
        (parts, language) => {
          const code = parts.join('')
          const lines = highlightDiff(code, language)
          expect(lines.map(({ html }) => textOf(html)).join('\n')).toBe(code)
          for (const { html, change } of lines)
            expect(textOf(html)[0] ?? '').toMatch(
              change === 'added' ? /^\+$/ : change === 'removed' ? /^-$/ : /^(?![+-])/,
            )
        },
      ),
    )
  })
})
