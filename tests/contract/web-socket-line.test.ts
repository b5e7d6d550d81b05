import { afterEach, describe, expect, it } from 'vitest'
import { type Reply, methods } from '#shared/contract/index'
import { wireMaxBytes } from '#shared/contract/wire'
import type { ConnectionState } from '../../src/renderer/bridge/web-socket-bridge.ts'
import { type ScriptedBackend, createScriptedBackend, emptyReply } from './scripted-backend.ts'
import { type SocketClient, connectClient } from './socket-client.ts'
import { type TestWebHost, startTestWebHost } from './test-web-host.ts'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

async function start(backend: ScriptedBackend): Promise<{ host: TestWebHost; client: SocketClient }> {
  const host = await startTestWebHost({ createBackend: () => backend })
  endings.push(() => host.close())
  const client = await connectClient(host)
  endings.push(() => client.bridge.close())
  return { host, client }
}

/** A backend whose calls wait until the test answers them. */
function waitingBackend() {
  const waiting: ((reply: Reply) => void)[] = []
  const arrived: (() => void)[] = []
  const backend = createScriptedBackend(() => {
    const answer = new Promise<Reply>((resolve) => waiting.push(resolve))
    for (const tell of arrived.splice(0)) tell()
    return answer
  })
  return {
    backend,
    answerAll: () => waiting.splice(0).forEach((resolve) => resolve(emptyReply)),
    async until(count: number) {
      while (waiting.length < count) await new Promise<void>((resolve) => arrived.push(resolve))
    },
  }
}

describe('a WebSocket bridge whose line drops', () => {
  it('says so, comes back by itself, and hears events again', async () => {
    const backend = createScriptedBackend()
    const { client } = await start(backend)
    const states: ConnectionState[] = []
    client.bridge.onConnection((state) => states.push(state))
    await client.reached('connected')
    client.drop()
    await client.reached('disconnected')
    await client.reached('connected')
    expect(states).toEqual(['connecting', 'connected', 'disconnected', 'connected'])

    const heard: number[] = []
    client.bridge.on('settings.changed', ({ settings }) => heard.push(settings.editorFontSize))
    await client.bridge.call('settings.read', {})
    backend.tell(17)
    await client.bridge.call('settings.read', {})
    expect(heard).toEqual([17])
  })

  it('answers what was sent and not answered with bridge.disconnected', async () => {
    const { backend, until } = waitingBackend()
    const { client } = await start(backend)
    const replies = Promise.all([
      client.bridge.call('settings.read', {}),
      client.bridge.call('workspace.check', {}),
    ])
    await until(2)
    client.drop()
    for (const reply of await replies)
      expect(reply).toMatchObject({ ok: false, error: { code: 'bridge.disconnected' } })
    await client.reached('connected')
    // Not a second time: nobody knows whether the first was carried out.
    expect(backend.calls).toHaveLength(2)
  })

  it('keeps what was never sent until there is a line, in order', async () => {
    const backend = createScriptedBackend()
    const { client } = await start(backend)
    await client.reached('connected')
    client.drop()
    await client.reached('disconnected')
    const replies = ['one', 'two', 'three'].map((job) => client.bridge.call('job.cancel', { job }))
    for (const reply of await Promise.all(replies)) expect(reply).toEqual(emptyReply)
    expect(backend.calls.map((call) => call.params)).toEqual([
      { job: 'one' },
      { job: 'two' },
      { job: 'three' },
    ])
  })

  it('comes back to a server that was away, and to nobody after it was closed', async () => {
    const first = await startTestWebHost({ createBackend: () => createScriptedBackend() })
    const client = await connectClient(first)
    await client.reached('connected')
    await first.close()
    await client.reached('disconnected')
    const late = client.bridge.call('settings.read', {})
    client.bridge.close()
    expect(await late).toMatchObject({ ok: false, error: { code: 'bridge.disconnected' } })
    expect(await client.bridge.call('settings.read', {})).toMatchObject({
      error: { code: 'bridge.disconnected' },
    })
  })
})

describe('a WebSocket endpoint', () => {
  it('reads no further from a client with many calls under way, and loses none of them', async () => {
    const { backend, until, answerAll } = waitingBackend()
    const { client } = await start(backend)
    const replies = Promise.all(Array.from({ length: 100 }, () => client.bridge.call('settings.read', {})))
    let seen = 0
    while (seen < 100) {
      await until(1)
      // Whatever else can be read by now has been read.
      await new Promise((resolve) => setImmediate(resolve))
      const atOnce = backend.calls.length - seen
      expect(atOnce).toBeLessThanOrEqual(32)
      seen = backend.calls.length
      answerAll()
    }
    expect(await replies).toEqual(Array.from({ length: 100 }, () => emptyReply))
  })

  it('tells events to every client and forgets those that left', async () => {
    const backend = createScriptedBackend()
    const { host, client } = await start(backend)
    const second = await connectClient(host)
    const heard: string[] = []
    client.bridge.on('settings.changed', () => heard.push('first'))
    second.bridge.on('settings.changed', () => heard.push('second'))
    await Promise.all([client.bridge.call('settings.read', {}), second.bridge.call('settings.read', {})])
    backend.tell(12)
    await Promise.all([client.bridge.call('settings.read', {}), second.bridge.call('settings.read', {})])
    second.bridge.close()
    await second.reached('disconnected')
    backend.tell(13)
    await client.bridge.call('settings.read', {})
    expect(heard.toSorted()).toEqual(['first', 'first', 'second'])
    await host.close().then(() => endings.shift())
    expect(backend.subscribers).toBe(0)
  })

  it('takes an own "__proto__" key for the unknown key that it is', async () => {
    const { client } = await start(
      createScriptedBackend((method, params) => {
        const parsed = methods['system.hello'].params.safeParse(params)
        return Promise.resolve(parsed.success ? emptyReply : refusal(method))
      }),
    )
    const params = JSON.parse('{"__proto__": {"polluted": true}}')
    expect(await client.bridge.call('system.hello', params)).toMatchObject({
      error: { code: 'bridge.badParams' },
    })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('turns an unexpected rejection into a value', async () => {
    const { client } = await start(createScriptedBackend(() => Promise.reject(new Error('secret detail'))))
    const reply = await client.bridge.call('settings.read', {})
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal.unexpected' } })
    expect(JSON.stringify(reply)).not.toContain('secret')
  })

  it('is not sent what it would not take', async () => {
    const backend = createScriptedBackend()
    const { client } = await start(backend)
    const params = { series: 's', path: 'p.md', text: 'x'.repeat(wireMaxBytes), baseRevision: '0'.repeat(64) }
    expect(await client.bridge.call('article.save', params)).toMatchObject({
      error: { code: 'bridge.refused' },
    })
    expect(backend.calls).toHaveLength(0)
  })
})

function refusal(method: string): Reply {
  return {
    ok: false,
    error: { code: 'bridge.badParams', message: `${method} got a wrong argument.`, details: {} },
  }
}
