import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectBridge } from './connect-bridge.ts'

const states = (connection: ReturnType<typeof connectBridge>) => {
  const heard: string[] = []
  connection.onConnection((state) => heard.push(state))
  return heard
}

afterEach(() => {
  Reflect.deleteProperty(window, 'seriatim')
  vi.unstubAllGlobals()
})

describe('connectBridge', () => {
  it('takes the bridge that the desktop window has, and is connected at once', async () => {
    const calls: unknown[] = []
    const preloaded = {
      call: (...call: unknown[]) => {
        calls.push(call)
        return Promise.resolve({ ok: true, result: {} })
      },
      on: () => () => undefined,
    }
    Reflect.set(window, 'seriatim', preloaded)
    const connection = connectBridge()
    expect(connection.bridge).toBe(preloaded)
    expect(states(connection)).toEqual(['connected'])
    const save = { series: 's', path: 'one.md', text: 'x', baseRevision: '0'.repeat(64) }
    expect(connection.flush([save])).toBe(true)
    expect(calls).toEqual([['article.saveLast', save]])
  })

  it.each([undefined, null, 'x', { call: 'x', on: 'y' }, { call: () => undefined }])(
    'opens a WebSocket to its own server beside %j',
    (found) => {
      const opened: string[] = []
      vi.stubGlobal(
        'WebSocket',
        class extends EventTarget {
          constructor(address: string) {
            super()
            opened.push(address)
          }
        },
      )
      if (found !== undefined) Reflect.set(window, 'seriatim', found)
      expect(states(connectBridge())).toEqual(['connecting'])
      expect(opened).toEqual([`ws://${window.location.host}/bridge`])
    },
  )
})
