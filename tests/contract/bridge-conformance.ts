import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bridge, type MethodName, type Reply, methods } from '#shared/contract/index'

/** A bridge to a real backend that has the given workspace open. */
export interface OpenBridge {
  readonly bridge: Bridge
  close(): Promise<void>
}

/** What every bridge must do, whatever is between its two ends. */
export function bridgeConformance(
  name: string,
  makeBridge: (workspace: string | null) => Promise<OpenBridge>,
): void {
  describe(`a bridge ${name}`, () => {
    let folder: string
    let open: OpenBridge
    let bridge: Bridge

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'seriatim-bridge-'))
      await writeWorkspace(folder)
      open = await makeBridge(folder)
      bridge = open.bridge
    })
    afterAll(async () => {
      await open.close()
      await rm(folder, { recursive: true })
    })

    it('answers a call with a result of the contract', async () => {
      const hello = await bridge.call('system.hello', {})
      expect(methods['system.hello'].result.parse(resultOf(hello))).toEqual(resultOf(hello))
      const workspace = await bridge.call('workspace.current', {})
      expect(methods['workspace.current'].result.parse(resultOf(workspace))).toEqual(resultOf(workspace))
      expect(resultOf(workspace)).toMatchObject({ series: [{ folder: 'patterns' }] })
    })

    it.each([
      'no.such',
      '',
      'system',
      'system.hello ',
      'System.hello',
      'constructor',
      '__proto__',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'x'.repeat(100),
    ])('answers the unknown method %j with a value', async (method) => {
      expect(await anyCall(bridge, method, {})).toMatchObject({
        ok: false,
        error: { code: 'bridge.unknownMethod' },
      })
    })

    it.each([
      ['no argument', undefined],
      ['null', null],
      ['a text', 'x'],
      ['a list', []],
      ['an extra key', { path: '/', extra: 1 }],
      ['a missing key', {}],
      ['a wrong type', { path: 7 }],
      ['a bad value', { path: '' }],
      ['a key of every object', { path: '/', constructor: {} }],
    ])('refuses %s as params', async (_, params) => {
      expect(await anyCall(bridge, 'workspace.open', params)).toMatchObject({
        ok: false,
        error: { code: 'bridge.badParams', details: {} },
      })
    })

    it('answers what a handler raises with a value of the code that the contract names', async () => {
      const reply = await bridge.call('article.open', { series: 'patterns', path: 'none.md' })
      expect(reply).toMatchObject({ ok: false, error: { code: 'article.notFound', details: {} } })
      expect(reply.ok ? '' : reply.error.message).toMatch(/\w.*\.$/)
      const stale = { series: 'patterns', path: 'one.md', text: 'x', baseRevision: '0'.repeat(64) }
      const conflict = await bridge.call('article.save', stale)
      expect(conflict).toMatchObject({ ok: false, error: { code: 'article.conflict' } })
      expect(typeof (conflict.ok ? null : conflict.error.details['revision'])).toBe('string')
    })

    it('shows the lists of the site, written in whatever letters', async () => {
      const index = resultOf(await bridge.call('preview.page', { page: { kind: 'index' } }))
      expect(methods['preview.page'].result.parse(index)).toEqual(index)
      expect(index.html).toContain('<a href="patterns/index.html">Patterns – Muster</a>')
      const series = await bridge.call('preview.page', { page: { kind: 'series', series: 'patterns' } })
      expect(resultOf(series).html).toContain('<a href="one.html">One</a>')
      const page = { kind: 'series', series: 'none' } as const
      expect(await bridge.call('preview.page', { page })).toMatchObject({
        ok: false,
        error: { code: 'series.notFound' },
      })
    })

    it('knows no job of a made-up name', async () => {
      expect(await bridge.call('job.cancel', { job: 'none' })).toMatchObject({
        ok: false,
        error: { code: 'job.notFound' },
      })
    })

    it('answers with values that survive JSON', async () => {
      const replies = [
        await bridge.call('workspace.current', {}),
        await bridge.call('workspace.check', {}),
        await bridge.call('settings.read', {}),
        await anyCall(bridge, 'no.such', {}),
      ]
      for (const reply of replies) expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply)
    })

    it('pairs replies with calls, however many are under way', async () => {
      const calls = Array.from({ length: 300 }, (_, index) => index)
      const replies = await Promise.all(calls.map((index) => callNumber(bridge, index)))
      expect(replies.map((reply) => labelOf(reply))).toEqual(calls.map((index) => expectedLabel(index)))
    })

    it('tells every event once, in order, with a payload of the contract', async () => {
      const heard: number[] = []
      const stop = bridge.on('settings.changed', ({ settings }) => heard.push(settings.editorFontSize))
      const sizes = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]
      // Asked all at once: they are carried out, and told, in the order in which they came.
      await Promise.all(sizes.map((editorFontSize) => bridge.call('settings.update', { editorFontSize })))
      await bridge.call('settings.read', {})
      stop()
      expect(heard).toEqual(sizes)
    })

    it('tells an event before the reply to the call that caused it', async () => {
      const order: string[] = []
      const stop = bridge.on('settings.changed', () => order.push('event'))
      await bridge.call('settings.update', { theme: 'dark' }).then(() => order.push('reply'))
      stop()
      expect(order).toEqual(['event', 'reply'])
    })

    it('tells an event to each of its listeners and to nobody else, until they stop', async () => {
      const heard = { first: 0, second: 0, other: 0 }
      const stopFirst = bridge.on('settings.changed', () => (heard.first += 1))
      const stopSecond = bridge.on('settings.changed', () => (heard.second += 1))
      const stopOther = bridge.on('job.progress', () => (heard.other += 1))
      await bridge.call('settings.update', { editorMeasure: 70 })
      stopFirst()
      stopFirst()
      await bridge.call('settings.update', { editorMeasure: 71 })
      stopSecond()
      await bridge.call('settings.update', { editorMeasure: 72 })
      await bridge.call('settings.read', {})
      stopOther()
      expect(heard).toEqual({ first: 1, second: 2, other: 0 })
    })

    it('carries a large text both ways without changing a character', async () => {
      const piece = 'Ärger 漢字 😀 \u2028\u2029 "quoted" \\ \t e\u0301 </script> \u{10ffff}\n'
      const text = piece.repeat(Math.ceil(2_000_000 / piece.length))
      const before = resultOf(await bridge.call('article.open', { series: 'patterns', path: 'large.md' }))
      const params = { series: 'patterns', path: 'large.md', text, baseRevision: before.revision }
      const saved = resultOf(await bridge.call('article.save', params))
      const after = resultOf(await bridge.call('article.open', { series: 'patterns', path: 'large.md' }))
      expect(after.revision).toBe(saved.revision)
      expect(after.text === text).toBe(true)
    })

    it('answers without a workspace, too', async () => {
      const empty = await makeBridge(null)
      expect(resultOf(await empty.bridge.call('workspace.current', {}))).toBeNull()
      expect(await empty.bridge.call('workspace.check', {})).toMatchObject({
        error: { code: 'workspace.noneOpen' },
      })
      await empty.close()
    })
  })
}

/** The result of a reply that must be one. */
function resultOf<M extends MethodName>(reply: Reply<M>) {
  if (reply.ok) return reply.result
  throw new Error(`${reply.error.code}: ${reply.error.message}`)
}

/** A call that the types forbid. */
async function anyCall(bridge: Bridge, method: string, params: unknown): Promise<unknown> {
  return Reflect.apply(bridge.call, bridge, [method, params])
}

/** Three kinds of call in turn; each kind's reply says which it was. */
function callNumber(bridge: Bridge, index: number): Promise<unknown> {
  if (index % 3 === 0) return bridge.call('article.open', { series: 'patterns', path: 'one.md' })
  if (index % 3 === 1) return bridge.call('job.cancel', { job: `job ${index}` })
  return anyCall(bridge, `no.such.${index}`, {})
}

function labelOf(reply: unknown): string {
  const { ok, error, result } = Object(reply)
  return ok === true ? String(result.path) : String(error.code)
}

function expectedLabel(index: number): string {
  return ['one.md', 'job.notFound', 'bridge.unknownMethod'][index % 3] ?? ''
}

async function writeWorkspace(folder: string): Promise<void> {
  await mkdir(join(folder, 'patterns'))
  await writeFile(join(folder, 'seriatim.yaml'), 'format: 1\ntitle: Writing\n')
  await writeFile(
    join(folder, 'patterns', 'series.yaml'),
    'title: Patterns – Muster\narticles:\n  - one.md\n  - large.md\n',
  )
  await writeFile(join(folder, 'patterns', 'one.md'), '# One\n\nThe first.\n')
  await writeFile(join(folder, 'patterns', 'large.md'), '# Large\n')
}
