import { describe, expect, it } from 'vitest'
import { tokensIn, tokensOf } from './root-tokens.ts'
import { withTokens } from './with-tokens.ts'

const tokens = `
  /* :root { --not-this: 1; } */
  :root {
    color-scheme: light dark;
    --one: light-dark(#fff, #000);
    /* --commented: 2; */
    --two: 1px solid
      var(--one);
    --three: 'Three', 'Three Stand-In', serif;
    --four: 4;
  }
  :root[data-theme='sepia'] { --one: #f8f1e3; }
  @media (prefers-contrast: more) { :root { --one: red; } }
`
const standIns = `
  @font-face { font-family: 'Three Stand-In'; src: local('Times'); }
  @font-face { font-family: 'Other'; src: local('Arial'); }
`

describe('the tokens of a style sheet', () => {
  it('are those of one rule, whole and in order', () => {
    expect([...tokensOf(tokens)]).toEqual([
      ['--one', 'light-dark(#fff, #000)'],
      ['--two', '1px solid var(--one)'],
      ['--three', "'Three', 'Three Stand-In', serif"],
      ['--four', '4'],
    ])
    expect([...tokensOf(tokens, ":root[data-theme='sepia']")]).toEqual([['--one', '#f8f1e3']])
    expect(tokensOf('a { --one: 1; } :root:dir(ltr) { --two: 2 }').size).toBe(0)
  })

  it('are found where they are used', () => {
    expect([...tokensIn('a { color: var(--ink); margin: calc(var( --a ) + var(--b, 1px)) }')]).toEqual([
      '--ink',
      '--a',
      '--b',
    ])
  })
})

describe('a theme', () => {
  it('is given what it refers to, by way of others too, and nothing else', () => {
    expect(withTokens('b { border: var(--two); }', { tokens, standIns })).toBe(
      '@layer tokens { :root { --one: light-dark(#fff, #000); --two: 1px solid var(--one); } }\n' +
        'b { border: var(--two); }',
    )
  })

  it('keeps what it sets itself', () => {
    const theme = '@layer own { :root { --one: blue; } } b { border: var(--two); top: var(--one) }'
    expect(withTokens(theme, { tokens, standIns })).toBe(
      `@layer tokens { :root { --two: 1px solid var(--one); } }\n${theme}`,
    )
  })

  it('is given the stand-in faces of its families', () => {
    const made = withTokens('b { font-family: var(--three); }', { tokens, standIns })
    expect(made).toContain("font-family: 'Three Stand-In'")
    expect(made).not.toContain('Other')
  })

  it('that needs nothing gets nothing', () => {
    expect(withTokens('b { top: 0 }', { tokens, standIns })).toBe('b { top: 0 }')
  })
})
