import { describe, expect, it } from 'vitest'
import { flushOnClose } from './flush-on-close.ts'

const save = (text: string) => ({ series: 'patterns', path: 'one.md', text, baseRevision: '0'.repeat(64) })

function recordingPost() {
  const requests: { address: unknown; init: RequestInit | undefined }[] = []
  const post: typeof fetch = (address, init) => {
    requests.push({ address, init })
    return Promise.reject(new TypeError('The page is gone'))
  }
  return { requests, post }
}

describe('flushOnClose', () => {
  it('posts each save in a request that outlives the page', async () => {
    const { requests, post } = recordingPost()
    expect(flushOnClose([save('ü'), save('two')], post)).toBe(true)
    expect(requests.map(({ address, init }) => [address, init?.method, init?.keepalive])).toEqual([
      ['/flush', 'POST', true],
      ['/flush', 'POST', true],
    ])
    const [first] = requests
    expect(await new Response(first?.init?.body ?? null).json()).toEqual(save('ü'))
  })

  it('sends nothing where all saves together are more than a browser would take', () => {
    const { requests, post } = recordingPost()
    // Two bytes a character: half of the limit each, and a little more.
    expect(flushOnClose([save('ü'.repeat(16_400)), save('ü'.repeat(16_400))], post)).toBe(false)
    expect(requests).toEqual([])
  })
})
