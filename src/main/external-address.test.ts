import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { externalAddress } from './external-address.ts'

describe('externalAddress', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/', 'https://example.org/'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['mailto:ada@example.org?subject=Hello', 'mailto:ada@example.org?subject=Hello'],
  ])('lets %s out', (address, href) => {
    expect(externalAddress(address)?.href).toBe(href)
  })

  it.each([
    '',
    'example.org',
    '//example.org',
    '\\\\host\\share',
    '/etc/passwd',
    '#top',
    'file:///etc/passwd',
    'file://host/share',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://example.org',
    'https://example.org\n',
    'https://exa\0mple.org',
    'data:text/html,x',
    'blob:https://example.org/1',
    'vbscript:x',
    'smb://host/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'vscode://x',
    'app://seriatim/',
    'ftp://example.org',
    'ws://example.org',
    'tel:1',
    'about:blank',
    'chrome://settings',
    'https://user@example.org',
    'https://user:pass@example.org',
    'https://bank.example@evil.example/',
    'https:example.org',
    'https:\\\\example.org',
    'https:///example.org@',
    'http://',
    'https://[',
    `https://example.org/${'x'.repeat(2_048)}`,
  ])('keeps %j in', (address) => {
    expect(externalAddress(address)).toBeNull()
  })

  it('lets out nothing but three schemes, whatever it is given', () => {
    const schemes = fc.constantFrom('https:', 'javascript:', 'file:', 'mailto:', 'HTTP:', 'data:', '')
    fc.assert(
      fc.property(schemes, fc.constantFrom('', '//', '\\\\', '/'), fc.string(), (scheme, slashes, rest) => {
        const url = externalAddress(scheme + slashes + rest)
        expect(['https:', 'http:', 'mailto:', undefined]).toContain(url?.protocol)
      }),
    )
  })
})
