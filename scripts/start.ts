/*
 * `npm start`: builds what is stale, then opens Seriatim, in a desktop window where Electron's runtime is
 * here or can be fetched, else in browser mode. Without `--workspace` it opens a copy of the sample.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { electronRuntime, fetchElectronRuntime } from './start/electron-runtime.ts'
import { isBuildStale } from './start/is-build-stale.ts'
import { run } from './start/run.ts'

interface StartOptions {
  readonly workspace: string | null
  readonly browser: boolean
  readonly open: boolean
}

const root = resolve(import.meta.dirname, '..')
/** A window that ends with a failure this soon, in milliseconds, never was one. */
const startupTime = 5_000

process.exitCode = await start()

async function start(): Promise<number> {
  const options = startOptions(process.argv.slice(2))
  if (options === null) return 2
  const built = (await isBuildStale(root)) ? await build() : 0
  if (built !== 0) return built

  const desktop = options.browser ? null : await desktopRuntime()
  if (desktop === null) return serve(options)

  const since = Date.now()
  const { code } = await run(desktop, [root, ...target(options, true)], { cwd: root, output: 'shown' })
  if (code === 0 || Date.now() - since > startupTime || isInterrupted(code)) return code
  say('Electron could not start here: Seriatim opens in the browser instead.')
  return serve(options)
}

function startOptions(args: readonly string[]): StartOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: { type: 'string' },
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
      },
    })
    // npm runs this in the project's folder; the author's own is INIT_CWD.
    const from = process.env['INIT_CWD'] ?? process.cwd()
    const workspace = values.workspace === undefined ? null : resolve(from, values.workspace)
    return { workspace, browser: values.browser, open: !values['no-open'] && hasDisplay() }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    say('npm start takes --workspace DIR, --browser and --no-open, after "--".')
    return null
  }
}

/** 0, or the exit code of the failure. */
async function build(): Promise<number> {
  say('Building Seriatim …')
  const builder = resolve(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(process.execPath, [builder, 'build'], { cwd: root, output: 'hidden' })
  if (code === 0 || isInterrupted(code)) return code
  say(`${output}\nSeriatim could not be built.`)
  return 3
}

/** Ended by Ctrl-C or SIGTERM. */
function isInterrupted(code: number): boolean {
  return code === 130 || code === 143
}

/** Electron's executable where a desktop window can be shown; else null, and one line says why. */
async function desktopRuntime(): Promise<string | null> {
  const present = await electronRuntime(root)
  if (!hasDisplay()) {
    say(
      `${present === null ? "Electron's runtime is not here, and there" : 'There'} is no display: Seriatim runs in browser mode.`,
    )
    return null
  }
  const runtime = present ?? (await fetchElectronRuntime(root))
  if (runtime === null)
    say("Electron's runtime is not here and cannot be fetched: Seriatim opens in the browser instead.")
  return runtime
}

function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

async function serve(options: StartOptions): Promise<number> {
  const args = ['bin/seriatim.js', 'serve', ...target(options, false), ...(options.open ? [] : ['--no-open'])]
  return (await run(process.execPath, args, { cwd: root, output: 'shown' })).code
}

/** What to open: for the window as one word, for `serve` by its place. */
function target({ workspace }: StartOptions, inWindow: boolean): readonly string[] {
  if (workspace === null) return ['--sample']
  return [inWindow ? `--workspace=${workspace}` : workspace]
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
