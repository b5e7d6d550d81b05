import type { WebFrameMain } from 'electron'
import type { ForgedCall, WindowFacts } from '../control-messages.ts'
import type { DoubleWindow } from './browser-window.ts'
import { onCommand } from './control.ts'
import { invokeHandler } from './ipc-main.ts'
import { argsFromText, fromText, toText } from './ipc-values.ts'
import { strict } from './unknown-api.ts'
import { windows } from './windows.ts'

/*
 * What a test does to windows from outside: what a person or the system would.
 */
function windowOf(id: number): DoubleWindow {
  const found = [...windows].find((window) => window.id === id)
  if (found === undefined) throw new Error(`There is no window ${id}`)
  return found
}

async function factsOf(window: DoubleWindow): Promise<WindowFacts> {
  const { target } = await window.contents.target()
  return {
    id: window.id,
    target,
    url: window.contents.getURL(),
    title: window.getTitle(),
    visible: window.isVisible(),
    focused: window.isFocused(),
    minimized: window.isMinimized(),
  }
}

/** A frame that is not the main frame of a window of ours, or not any more. */
function forgedFrame(from: ForgedCall['from'], main: WebFrameMain): WebFrameMain | null {
  if (from === 'main-frame') return main
  if (from === 'gone' || from === 'navigated') return null
  const facts = { url: main.url, origin: main.origin, parent: main, top: main, name: '' }
  if (from === 'sub-frame') return strict('webFrameMain', facts) as unknown as WebFrameMain
  const foreign = {
    url: 'https://example.org/',
    origin: 'https://example.org',
    parent: null,
    top: null,
    name: '',
  }
  return strict('webFrameMain', foreign) as unknown as WebFrameMain
}

onCommand('windows', () => Promise.all([...windows].map((window) => factsOf(window))))
onCommand('crash', async ({ window }) => {
  const { contents } = windowOf(window)
  const gone = new Promise<void>((resolve) => contents.once('render-process-gone', () => resolve()))
  contents.forcefullyCrashRenderer()
  await gone
  return null
})
onCommand('closeWindow', ({ window }) => {
  windowOf(window).close()
  return null
})
onCommand('forgeCall', async ({ channel, args, from }) => {
  const [window] = windows
  if (window === undefined) throw new Error('There is no window to call from')
  const { contents } = window
  const caller = contents.caller(() => forgedFrame(from, contents.mainFrame))
  return fromText(toText(await invokeHandler(caller, channel, argsFromText(toText(args)))))
})
