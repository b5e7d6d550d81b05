import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { type MethodName, methods } from '#shared/contract/index'
import { bridgeGlobal, ipcCallChannel } from '#shared/contract/ipc-channels'
import { fullRun as full } from '../product/full-run.ts'
import { repository } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { type Double, launchDouble } from './launch-double.ts'
import { createValueCodec } from './page/value-codec.ts'

/** Payloads for each method. */
const count = full ? 300 : 20
const names = Object.keys(methods) as MethodName[]

const folders = temporaryFolders()
let workspace: string
let home: string
let double: Double
let page: Page

beforeAll(async () => {
  workspace = folders.sample()
  home = folders.make()
  double = launchDouble({
    chromium: inject('chromium'),
    root: repository,
    home,
    args: [`--workspace=${workspace}`],
  })
  page = await double.page()
  await page.getByRole('row').first().waitFor()
  // A moment after it stands the window has its layout remembered, which is the page's own doing.
  await vi.waitFor(() => expect(settingsTexts(`${home}/.config`)).toMatch(/"layouts":\s*\{\s*"/), {
    timeout: 30_000,
  })
})
afterAll(async () => {
  const code = await double.quit()
  expect({ code, complaints: double.complaints, output: double.output }).toEqual({
    code: 0,
    complaints: [],
    output: '',
  })
})

function settingsTexts(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'settings.json')
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')
}

const anything = fc.anything({ withDate: true, withBigInt: true, withSparseArray: false, maxDepth: 3 })

/** Values that the method's schema refuses, from far off to nearly right. */
function refusedBy(name: MethodName): fc.Arbitrary<unknown> {
  const { params } = methods[name]
  const keys = Object.keys(params.shape)
  const nearly = fc.record(
    Object.fromEntries([...keys, 'constructor', 'extra'].map((key) => [key, anything])),
    { requiredKeys: [] },
  )
  return fc
    .oneof({ weight: 1, arbitrary: anything }, { weight: 2, arbitrary: nearly })
    .filter((value) => !params.safeParse(value).success)
}

interface PageBridge {
  call(method: string, payload: unknown): Promise<{ ok: boolean; error: { code: string } }>
}

/** Runs in the page: every call at once; answers with what came back, in the order in which it came. */
async function callAll(
  bridge: PageBridge,
  method: string,
  payloads: readonly unknown[],
): Promise<readonly (readonly [number, string])[]> {
  const settled: [number, string][] = []
  await Promise.all(
    payloads.map((payload, index) =>
      bridge.call(method, payload).then(
        (reply) => settled.push([index, reply.ok ? 'ok' : reply.error.code]),
        (error: unknown) => settled.push([index, `rejected: ${String(error)}`]),
      ),
    ),
  )
  return settled
}

/** The payloads go to the page in our own form: Playwright's cannot carry an invalid date. */
function callAllInPage(
  method: string,
  payloads: readonly unknown[],
): Promise<readonly (readonly [number, string])[]> {
  const text = JSON.stringify(createValueCodec().encode(payloads))
  const decoded = `(${createValueCodec.toString()})().decode(${text})`
  return page.evaluate(
    `(${callAll.toString()})(window[${JSON.stringify(bridgeGlobal)}], ${JSON.stringify(method)}, ${decoded})`,
  )
}

describe('a page that calls with nonsense', () => {
  it.each(names)('gets one refusal for each call of %s, and nothing happens', async (method) => {
    const before = { workspace: treeBytes(workspace), settings: treeBytes(`${home}/.config`) }
    const payloads = fc.sample(refusedBy(method), { numRuns: count, ...(full ? {} : { seed: 20_260_312 }) })
    const settled = await callAllInPage(method, payloads)
    const indices = settled.map(([index]) => index)
    expect(indices.toSorted((a, b) => a - b)).toEqual(payloads.map((_, index) => index))
    expect(new Set(settled.map(([, outcome]) => outcome))).toEqual(new Set(['bridge.badParams']))
    expect({ workspace: treeBytes(workspace), settings: treeBytes(`${home}/.config`) }).toEqual(before)
    expect(double.complaints).toEqual([])
  })

  it('gets one answer or one error for what no message can carry', async () => {
    const outcomes = await page.evaluate(async (key) => {
      const circle: Record<string, unknown> = {}
      circle['self'] = circle
      let deep: object = {}
      for (let depth = 0; depth < 2000; depth += 1) deep = { deep }
      const odd = [
        () => 1,
        { path: () => 1 },
        Symbol('x'),
        { [Symbol('x')]: 1 },
        circle,
        deep,
        new WeakMap(),
        new Map([[{}, 1]]),
        new Set([1]),
        new Error('x'),
        Promise.resolve(1),
        new Uint8Array(9),
        /x/,
        Reflect.get(globalThis, 'document'),
        new Proxy({}, {}),
      ]
      const bridge = Reflect.get(globalThis, key)
      const called = odd.map(async (value) => {
        try {
          const reply = await bridge.call('workspace.open', value)
          return String(reply.error?.code)
        } catch {
          return 'error'
        }
      })
      return await Promise.all(called)
    }, bridgeGlobal)
    expect(outcomes).toHaveLength(15)
    expect(outcomes.filter((outcome) => outcome !== 'error' && outcome !== 'bridge.badParams')).toEqual([])
    expect(double.complaints).toEqual([])
  })
})

describe('who may call', () => {
  it.each(['sub-frame', 'foreign-origin', 'navigated', 'gone'] as const)('is no %s', async (from) => {
    const before = treeBytes(workspace)
    for (const method of names) {
      const reply = await double.forge({ channel: ipcCallChannel, args: [method, {}], from })
      expect(reply).toMatchObject({ ok: false, error: { code: 'bridge.refused' } })
    }
    expect(treeBytes(workspace)).toEqual(before)
  })

  it('is the page itself', async () => {
    const reply = await double.forge({
      channel: ipcCallChannel,
      args: ['system.hello', {}],
      from: 'main-frame',
    })
    expect(reply).toMatchObject({ ok: true, result: { host: 'electron' } })
  })

  it('is no frame in the page: none has a bridge', async () => {
    await page.frameLocator('iframe').locator('body').waitFor()
    const frames = page.frames()
    const kinds = await Promise.all(
      frames.map((frame) => frame.evaluate((key) => typeof Reflect.get(globalThis, key), bridgeGlobal)),
    )
    expect(kinds.length).toBeGreaterThan(1)
    expect(kinds).toEqual(frames.map((frame) => (frame === page.mainFrame() ? 'object' : 'undefined')))
  })

  it('has two functions and nothing else of Electron', async () => {
    const seen = await page.evaluate((key) => {
      const bridge = Reflect.get(globalThis, key)
      const node = [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'ipcRenderer',
        'electron',
        '__dirname',
      ]
      const prefixes = ['toMain_', 'fromMain_', 'double']
      return {
        keys: Object.keys(bridge),
        frozen: Object.isFrozen(bridge),
        node: node.filter((name) => name in globalThis),
        ours: Object.getOwnPropertyNames(globalThis).filter((name) =>
          prefixes.some((prefix) => name.startsWith(prefix)),
        ),
      }
    }, bridgeGlobal)
    expect(seen).toEqual({ keys: ['call', 'on'], frozen: true, node: [], ours: [] })
  })
})
