import { describe, expect, it } from 'vitest'
import { electronHosts } from './electron-hosts.ts'
import { sharedFixture } from './running-fixture.ts'

/* Electron's documentation: "ipcMain", "ipcRenderer", "IpcMainInvokeEvent", "webContents" (send). */

describe.each(electronHosts)('messages between page and main process on $name', (host) => {
  const app = sharedFixture(host)

  it('carry structured values to the main process, without prototypes', async () => {
    await app().evaluate(() => {
      globalThis.fixture.answer = (_, value: Record<string, unknown>) => {
        const custom: object = Object(value['custom'])
        return [
          value['date'] instanceof Date && value['date'].getTime() === 1000,
          value['map'] instanceof Map && value['map'].get('a') === 1,
          value['set'] instanceof Set && value['set'].has(1),
          value['big'] === 10n,
          Number.isNaN(value['nan']),
          Object.is(value['zero'], -0),
          'nothing' in value && value['nothing'] === undefined,
          value['self'] === value,
          Array.isArray(value['holes']) && value['holes'].length === 3 && !(1 in value['holes']),
          value['pattern'] instanceof RegExp && String(value['pattern']) === '/a+/gi',
          value['error'] instanceof TypeError && value['error'].message === 'wrong',
          value['bytes'] instanceof Uint8Array && value['bytes'].join() === '1,2',
          'own' in custom && !('inherited' in custom),
        ]
      }
    }, null)
    const page = await app().page()
    expect(await page.evaluate('bridge.sendRich()')).toEqual(Array.from({ length: 13 }, () => true))
  })

  it('carry structured values back, too', async () => {
    await app().evaluate(() => {
      globalThis.fixture.answer = () => {
        const value: Record<string, unknown> = {
          date: new Date(5),
          map: new Map([[1, 2]]),
          set: new Set(['a']),
          big: 3n,
          zero: -0,
        }
        return Object.assign(value, {
          self: value,
          nan: NaN,
          nothing: undefined,
          error: new RangeError('far'),
          bytes: new Uint8Array([7]),
          buffer: Buffer.from([8]),
        })
      }
    }, null)
    const page = await app().page()
    expect(await page.evaluate('bridge.describe()')).toEqual({
      date: 'Date 5',
      map: 'Map [[1,2]]',
      set: 'Set ["a"]',
      big: '3n',
      zero: '-0',
      self: 'itself',
      nan: 'NaN',
      nothing: 'undefined',
      error: 'RangeError: far',
      bytes: 'Uint8Array 7',
      buffer: 'Uint8Array 8',
    })
  })

  it('are not the objects that were sent', async () => {
    const page = await app().page()
    await app().evaluate(() => {
      const answer = { count: 1 }
      globalThis.fixture.answer = () => {
        answer.count += 1
        return answer
      }
    }, null)
    const counts = await page.evaluate(
      '(async () => { const a = await bridge.ask(); a.count = 99; return [(await bridge.ask()).count] })()',
    )
    expect(counts).toEqual([3])
  })

  it('cannot be functions: the call fails and nothing arrives', async () => {
    const page = await app().page()
    const message = await page.evaluate('bridge.askWithFunction().catch((error) => error.message)')
    expect(message).toMatch(/could not be cloned/)
    expect(await app().evaluate(() => globalThis.fixture.calls.length, null)).toBe(0)
  })

  it('tell a failure by its message alone, behind the name of the channel', async () => {
    await app().evaluate(() => {
      globalThis.fixture.answer = () => {
        throw Object.assign(new TypeError('went wrong'), { code: 'E_SECRET' })
      }
    }, null)
    const page = await app().page()
    const error = await page.evaluate(
      'bridge.ask().catch((error) => ({ message: error.message, name: error.name, code: error.code }))',
    )
    expect(error).toEqual({
      message: "Error invoking remote method 'ask': TypeError: went wrong",
      name: 'Error',
      code: undefined,
    })
  })

  it('tell of a channel that nobody handles', async () => {
    const page = await app().page()
    expect(await page.evaluate('bridge.askNobody().catch((error) => error.message)')).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    )
  })

  it('have one handler a channel', async () => {
    const outcome = await app().evaluate(({ ipcMain }) => {
      try {
        ipcMain.handle('ask', () => 1)
        return 'allowed'
      } catch (error) {
        return String(error)
      }
    }, null)
    expect(outcome).toContain("second handler for 'ask'")
  })

  it('come from the main frame of the window, with its address and origin', async () => {
    const page = await app().page()
    await page.evaluate('bridge.ask()')
    const sender = await app().evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const event = globalThis.fixture.calls[0]?.event
      const frame = event?.senderFrame ?? null
      return [
        frame === window?.webContents.mainFrame,
        event?.sender === window?.webContents,
        frame?.origin,
        frame?.url,
        frame?.parent,
      ]
    }, null)
    expect(sender).toEqual([true, true, 'app://fixture', 'app://fixture/', null])
  })

  it('have no sender frame once the frame has navigated', async () => {
    const page = await app().page()
    await page.evaluate('bridge.ask()')
    await page.evaluate("location.href = '/other'")
    await page.getByRole('heading', { name: 'Other' }).waitFor()
    const frame = await app().evaluate(() => globalThis.fixture.calls[0]?.event.senderFrame ?? null, null)
    expect(frame).toBeNull()
    // The next document has a bridge, and a frame, of its own.
    await page.evaluate('bridge.ask()')
    expect(await app().evaluate(() => globalThis.fixture.calls[1]?.event.senderFrame?.url ?? '', null)).toBe(
      'app://fixture/other',
    )
    await page.evaluate("location.href = '/'")
    await page.getByRole('heading', { name: 'Home' }).waitFor()
  })

  it('reach the listeners of a channel in the page, in order, and only values', async () => {
    const page = await app().page()
    await app().evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      for (let index = 0; index < 5; index += 1) window?.webContents.send('tell', index, { list: [index] })
      window?.webContents.send('other', 'nobody listens')
    }, null)
    await expect
      .poll(() => page.evaluate('bridge.heard().map(({ args }) => args)'))
      .toEqual([0, 1, 2, 3, 4].map((index) => [index, { list: [index] }]))
  })

  it('arrive before the answer to a call that was made later', async () => {
    const page = await app().page()
    await app().evaluate(() => {
      globalThis.fixture.answer = (event) => {
        event.sender.send('tell', 'first')
        return 'then'
      }
    }, null)
    expect(await page.evaluate('bridge.ask().then((answer) => [bridge.heard().length, answer])')).toEqual([
      1,
      'then',
    ])
  })
})
