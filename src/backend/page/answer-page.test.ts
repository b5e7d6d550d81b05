import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { answerPage, type PageSource } from './answer-page.ts'

const storage = createMemoryStorage({
  '/app/index.html': '<html><head></head></html>',
  '/app/assets/a-12345678.js': 'app',
  '/space/s/pic.png': '0123456789',
  '/space/s/secret.md': 'secret',
  '/space/.seriatim/recovery/x.png': 'secret',
  '/etc/passwd': 'secret',
  '/spaceship/pic.png': 'secret',
})
const source: PageSource = {
  storage,
  rendererDir: '/app',
  workspaceRoot: () => '/space',
  theme: async () => 'sepia',
  connections: { kind: 'none' },
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('answerPage', () => {
  it('gives the page its theme before it is painted', async () => {
    const { bytes } = await answerPage(source, '/', null)
    expect(text(bytes)).toMatch(/^<html data-theme="sepia"><head>/)
  })

  it('has an empty page for pictures of other sites, which runs nothing and stands in our own page alone', async () => {
    const { status, headers, bytes } = await answerPage(source, '/picture-frame', null)
    expect([status, text(bytes).replace(/<[^>]*>/g, '')]).toEqual([200, ''])
    const policy = headers['content-security-policy'] ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "frame-ancestors 'self'",
        "img-src 'self' data: blob: https:",
      ]),
    )
    expect(policy).not.toMatch(/script-src|connect-src|frame-src|unsafe|\*/)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect((await answerPage(source, '/', null)).headers['content-security-policy']).not.toContain('https:')
  })

  it('serves a part of a file of the workspace to whoever asks for one', async () => {
    const part = await answerPage(source, '/asset/s/pic.png', 'bytes=2-4')
    expect([part.status, text(part.bytes), part.headers['content-range']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ])
    const beyond = await answerPage(source, '/asset/s/pic.png', 'bytes=10-')
    expect([beyond.status, beyond.bytes.length, beyond.headers['content-range']]).toEqual([
      416,
      0,
      'bytes */10',
    ])
    expect(await answerPage(source, '/asset/s/pic.png', null)).toMatchObject({ status: 200 })
  })

  it('gives out nothing but the interface and pictures of the workspace, whatever path is asked for', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%2E%2e',
      '..%2f',
      '%5c',
      '\\',
      '%00',
      'etc',
      'passwd',
      's',
      'secret.md',
      'pic.png',
      '.seriatim',
      'recovery',
      'x.png',
      'spaceship',
      'asset',
      'assets',
      'index.html',
      '//',
      'C:',
      '%252e%252e',
      '\u2025',
    )
    const path = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => `/asset/${pieces.join('/')}`),
      fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('/')}`),
      fc.webPath(),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(path, async (asked) => {
        expect(text((await answerPage(source, asked, null)).bytes)).not.toContain('secret')
      }),
      { numRuns: process.env['SERIATIM_FULL'] === '1' ? 10_000 : 1_000 },
    )
  })
})
