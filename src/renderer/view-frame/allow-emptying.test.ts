import { afterEach, expect, it, vi } from 'vitest'
import { allowEmptying } from './allow-emptying.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('lets nothing be markup but nothing', () => {
  const createPolicy =
    vi.fn<(name: string, rules: { createHTML: (markup: string) => string | null }) => void>()
  vi.stubGlobal('trustedTypes', { createPolicy })
  allowEmptying()
  const [name, rules] = createPolicy.mock.calls[0] ?? []
  expect(name).toBe('default')
  expect(Object.keys(rules ?? {})).toEqual(['createHTML'])
  expect(['', ' ', '<b>', '<script>1</script>'].map((markup) => rules?.createHTML(markup))).toEqual([
    '',
    null,
    null,
    null,
  ])
})

it('does nothing where pages take any string', () => {
  vi.stubGlobal('trustedTypes', undefined)
  expect(allowEmptying).not.toThrow()
})
