/*
 * Loaded by `--import` before the application: whatever of it asks for `electron` gets the stand-in, and the
 * process looks as Electron's main process does.
 */
import { createRequire, registerHooks } from 'node:module'

const standIn = new URL('./stand-in/electron.ts', import.meta.url).href
const { version }: { version: string } = createRequire(import.meta.url)('electron/package.json')

// "process" (Electron's additions): the kind of process, and Electron's version beside Node's.
Object.defineProperty(process, 'type', { value: 'browser', enumerable: true })
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
})
