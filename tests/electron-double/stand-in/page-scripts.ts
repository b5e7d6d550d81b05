import { randomBytes } from 'node:crypto'
import { type FromMain, startIsolatedWorld } from '../page/isolated-world.ts'
import { startMainWorld } from '../page/main-world.ts'
import { createValueCodec } from '../page/value-codec.ts'
import { createWorldLink } from '../page/world-link.ts'

/** The scripts that give a page its preload, and how to speak to them. */
export interface PageScripts {
  /** Name of the world that the preload runs in. */
  readonly world: string
  /** Name of the function by which that world speaks to the main process; no other world has it. */
  readonly binding: string
  readonly isolatedSource: string
  readonly mainSource: string
  /** Source of a function that takes one message as text, to be called in the preload's world. */
  readonly deliver: string
}

/**
 * "Context Isolation" (tutorial): preload scripts run in a separate context of the page, whose globals the
 * page cannot reach. "Process Sandboxing" (tutorial): a sandboxed preload has a `require` of a few
 * modules, `electron` among them. "BrowserWindow", webPreferences: sub-frames get a preload only with
 * `nodeIntegrationInSubFrames`.
 *
 * @param preload Source of the preload, a CommonJS script.
 */
export function pageScripts(preload: string): PageScripts {
  const secret = randomBytes(16).toString('hex')
  const binding = `toMain_${secret}`
  const receiver = `fromMain_${secret}`
  const names = { up: `double-up-${secret}`, down: `double-down-${secret}` }
  const facts = { platform: process.platform, versions: { electron: process.versions['electron'] ?? '' } }
  const link = (out: string, into: string) =>
    `(${createWorldLink.toString()})(document, ${JSON.stringify(out)}, ${JSON.stringify(into)})`
  return {
    world: 'Electron Isolated Context',
    binding,
    isolatedSource: `(() => {
      if (window.parent !== window) return
      const scope = (${startIsolatedWorld.toString()})(
        ${link(names.down, names.up)}, (${createValueCodec.toString()})(), globalThis[${JSON.stringify(binding)}], ${JSON.stringify(facts)})
      Object.defineProperty(globalThis, ${JSON.stringify(receiver)}, { value: (text) => scope.deliver(JSON.parse(text)) })
      try {
        const module = { exports: {} };
        (function (require, process, module, exports) {
${preload}
        })(scope.require, scope.process, module, module.exports)
      } catch (error) { scope.failed(error) }
    })()`,
    mainSource: `(() => {
      if (window.parent !== window) return
      ;(${startMainWorld.toString()})(window, ${link(names.up, names.down)})
    })()`,
    deliver: `(text) => globalThis[${JSON.stringify(receiver)}](text)`,
  }
}

/** One message as text. */
export function messageText(message: FromMain): string {
  return JSON.stringify(message)
}
