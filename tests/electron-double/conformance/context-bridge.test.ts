import { describe, expect, it } from 'vitest'
import { electronHosts } from './electron-hosts.ts'
import { runningFixture } from './running-fixture.ts'

/* Electron's documentation: "contextBridge", "Context Isolation", "Process Sandboxing". */

describe.each(electronHosts)('what a preload exposes on $name', (host) => {
  const app = runningFixture(host)
  const inPage = async (expression: string) => await (await app().page()).evaluate(expression)

  it('is copied without prototypes and without symbols', async () => {
    expect(
      await inPage(
        '[bridge.text, bridge.list, { ...bridge.custom }, bridge.custom.inherited, Object.getOwnPropertySymbols(bridge.marked).length]',
      ),
    ).toEqual(['text', [1, { deep: true }], { own: 1 }, undefined, 0])
    expect(await inPage('bridge.date instanceof Date && bridge.date.getTime()')).toBe(0)
  })

  it('cannot be changed or replaced by the page', async () => {
    const kept = await inPage(`(() => {
      'use strict'
      const tries = [() => (bridge.text = 'x'), () => (bridge.list[1].deep = false), () => (window.bridge = {}), () => delete window.bridge, () => (bridge.extra = 1)]
      return tries.map((attempt) => { try { attempt(); return 'done' } catch { return 'refused' } })
    })()`)
    expect(kept).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
    expect(await inPage('[bridge.text, bridge.list[1].deep]')).toEqual(['text', true])
  })

  it('has functions that can be called at once, in both directions, and that return functions', async () => {
    expect(await inPage('bridge.add(1, 2)')).toBe(3)
    expect(await inPage('bridge.twice((value) => value * 3, 2)')).toBe(18)
    expect(await inPage('(() => { const count = bridge.counter(); count(); return count() })()')).toBe(2)
    expect(await inPage('[...bridge.bytes()]')).toEqual([1, 2, 3])
  })

  it('has promises that settle', async () => {
    expect(await inPage('bridge.later({ a: 1 })')).toEqual({ a: 1 })
    expect(await inPage('bridge.laterFailing().catch((error) => error.message)')).toMatch(/later/)
  })

  it('throws errors without what was put on them', async () => {
    expect(
      await inPage(
        '(() => { try { bridge.failing() } catch (error) { return [/too much/.test(error.message), error.code, error instanceof Error] } })()',
      ),
    ).toEqual([true, undefined, true])
  })

  it('is exposed once under a name', async () => {
    expect(await inPage('exposedAgain')).toMatch(/Cannot bind an API on top of an existing property/)
  })

  it('shares no global with the page: what the page breaks is whole in the preload', async () => {
    expect(
      await inPage(
        '[typeof secretOfPreload, typeof require, typeof process, typeof module, typeof ipcRenderer]',
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'undefined'))
    const sum = await inPage(`(() => {
      Array.prototype.reduce = () => 'stolen'
      Array.prototype.map = () => []
      Function.prototype.call = Function.prototype.apply = () => 'stolen'
      window.dispatchEvent = () => 'stolen'
      Promise.prototype.then = undefined
      return bridge.sum([1, 2, 3])
    })()`)
    expect(sum).toBe(6)
  })

  it('is in the main frame alone, and there again after a navigation', async () => {
    const page = await app().page()
    await app().evaluate(
      () =>
        void globalThis.fixture.pages.set('/framed', {
          body: '<h1>Framed</h1><iframe src="/other"></iframe><iframe srcdoc="<p>x"></iframe>',
        }),
      null,
    )
    await page.evaluate("location.href = '/framed'")
    await page.frameLocator('iframe >> nth=0').getByRole('heading', { name: 'Other' }).waitFor()
    const kinds = await Promise.all(page.frames().map((frame) => frame.evaluate('typeof bridge')))
    expect(kinds).toEqual(['object', 'undefined', 'undefined'])
  })

  it('comes from a sandboxed process, whose require has a few modules', async () => {
    expect(await inPage('bridge.facts()')).toMatchObject({
      sandboxed: true,
      type: 'renderer',
      refused: expect.stringMatching(/module not found: fs/),
      requireIn: 'function',
    })
  })
})
