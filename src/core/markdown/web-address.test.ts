import { expect, it } from 'vitest'
import { webAddress } from './web-address.ts'

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['HTTP://Example.org', 'http://example.org/'],
  ['https://example.org/ü', 'https://example.org/%C3%BC'],
  ['example.org/a', null],
  ['/a.html', null],
  ['//example.org', null],
  ['https://', null],
  ['https:/example.org', null],
  ['ftp://example.org', null],
  ['javascript:alert(1)', null],
  ['', null],
])('the address of the web that %j is', (text, expected) => {
  expect(webAddress(text)).toBe(expected)
})
