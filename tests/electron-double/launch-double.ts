import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { FoundChromium } from '../../scripts/launch-chromium.ts'
import {
  type AnswerMessage,
  type CommandName,
  type Commands,
  type DialogAnswer,
  type DoubleOptions,
  type ForgedCall,
  type Note,
  optionsVariable,
} from './control-messages.ts'
import { waitUntil } from './wait-until.ts'

export interface LaunchOptions {
  readonly chromium: FoundChromium
  /** The folder of the built application. */
  readonly root: string
  /** A folder that stands for the author's home; settings and profile are in it and stay there. */
  readonly home: string
  /** Words of the command line after the application's own. */
  readonly args?: readonly string[]
  /** Where the command was given. */
  readonly cwd?: string
  readonly dark?: boolean
  /** The desktop's accent, RRGGBBAA; left out: the blue of GNOME. */
  readonly accent?: string
  readonly packaged?: boolean
  /** The main script, by its path in `root`; the conformance specs have one of their own. */
  readonly main?: string
}

type Known<N extends Note['note']> = Extract<Note, { readonly note: N }>

/** Running doubles by their home: the second in a home speaks to the first. */
const running = new Map<string, Double>()

/** The application in its own process, with hands to do what a person or the system would do to it. */
export class Double {
  readonly notes: Note[] = []
  private readonly child: ChildProcess
  private readonly options: LaunchOptions
  private readonly answers = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  private readonly ended: Promise<number | null>
  private said = ''
  private last = 0
  private line: Browser | null = null

  constructor(options: LaunchOptions) {
    this.options = options
    const given: DoubleOptions = {
      chromium: options.chromium,
      home: options.home,
      root: options.root,
      dark: options.dark ?? false,
      accent: options.accent ?? '3584e4ff',
      packaged: options.packaged ?? false,
    }
    const main = join(options.root, options.main ?? join('out', 'main', 'index.js'))
    this.child = fork(main, [...(options.args ?? [])], {
      cwd: options.cwd ?? options.root,
      execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
      env: { ...process.env, HOME: options.home, [optionsVariable]: JSON.stringify(given) },
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.child.stdout?.on('data', (part: Buffer) => (this.said += part.toString('utf8')))
    this.child.stderr?.on('data', (part: Buffer) => (this.said += part.toString('utf8')))
    this.child.on('message', (message: Note | AnswerMessage) => this.hear(message))
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)))
    if (!running.has(options.home)) running.set(options.home, this)
    void this.ended.then(() => {
      if (running.get(options.home) === this) running.delete(options.home)
      for (const { reject } of this.answers.values())
        reject(new Error(`The application has ended. ${this.said}`))
    })
  }

  private hear(message: Note | AnswerMessage): void {
    if ('note' in message) {
      this.notes.push(message)
      if (message.note === 'second-instance') {
        const { argv, folder, data } = message
        void running.get(this.options.home)?.do('secondInstance', { argv, folder, data })
      }
      return
    }
    const waiting = this.answers.get(message.id)
    this.answers.delete(message.id)
    if (message.ok) waiting?.resolve(message.answer as never)
    else waiting?.reject(new Error(message.message))
  }

  /** Has something done; rejects with what the main process says of it, or when it has ended. */
  do<C extends CommandName>(command: C, argument: Commands[C]['argument']): Promise<Commands[C]['answer']> {
    this.last += 1
    const id = this.last
    return new Promise((resolve, reject) => {
      this.answers.set(id, { resolve, reject })
      this.child.send({ id, command, argument }, (error) => {
        if (error !== null) reject(error)
      })
    })
  }

  /** The notes of one kind so far. */
  told<N extends Note['note']>(kind: N): readonly Known<N>[] {
    return this.notes.filter((note): note is Known<N> => note.note === kind)
  }

  /** The application's own events so far, such as `ready` and `will-quit`. */
  get events(): readonly string[] {
    return this.told('event').map(({ name }) => name)
  }

  /** Everything on standard output and standard error so far. */
  get output(): string {
    return this.said
  }

  /** The page of the window that was opened first, or of another open one. Opens a new line after a crash. */
  async page(number = 0): Promise<Page> {
    await waitUntil(
      'a window',
      () => this.told('window').length > number,
      () => this.child.exitCode === null,
      () => this.said,
    )
    const facts = (await this.do('windows', null))[number]
    if (facts === undefined) throw new Error(`There is no window ${number}`)
    const { address } = this.told('chromium')[0] ?? { address: '' }
    this.line ??= await this.connect(address)
    // Playwright hears of a new page a moment after the application.
    for (let tries = 100; tries > 0; tries -= 1) {
      const found = await this.pageOf(facts.target)
      if (found !== null) return found
      await setTimeout(100)
    }
    throw new Error('Playwright does not see the window')
  }

  private async connect(address: string): Promise<Browser> {
    const browser = await chromium.connectOverCDP(address)
    // Playwright answers a dialog that nobody listens to; the answer is the application's.
    for (const context of browser.contexts()) context.on('dialog', () => undefined)
    return browser
  }

  private async pageOf(target: string): Promise<Page | null> {
    for (const context of this.line?.contexts() ?? []) {
      for (const page of context.pages()) {
        const session = await context.newCDPSession(page)
        const { targetInfo } = await session.send('Target.getTargetInfo')
        await session.detach()
        if (targetInfo.targetId === target) return page
      }
    }
    return null
  }

  /** Chooses an entry of the menu by its labels, without `&`. */
  async pressMenu(...path: readonly string[]): Promise<void> {
    await this.do('pressMenu', { path })
  }

  async pressAccelerator(accelerator: string): Promise<void> {
    await this.do('pressAccelerator', { accelerator })
  }

  /** Says what the author will answer to the next dialog of this kind. */
  async scriptDialog(answer: DialogAnswer): Promise<void> {
    await this.do('scriptDialog', answer)
  }

  /** Ends the process of the page, and has a new line to the page afterwards. */
  async crashPage(): Promise<void> {
    const [window] = await this.do('windows', null)
    await this.do('crash', { window: window?.id ?? 0 })
    await this.line?.close()
    this.line = null
  }

  forge(call: ForgedCall): Promise<unknown> {
    return this.do('forgeCall', call)
  }

  /** Starts the application a second time in the same home. */
  startAgain(args: readonly string[], cwd?: string): Double {
    return new Double({ ...this.options, args, ...(cwd === undefined ? {} : { cwd }) })
  }

  /** Quits as the menu does; resolves with the exit code when the process is gone. */
  async quit(): Promise<number | null> {
    await this.do('quit', null).catch(() => undefined)
    return this.end()
  }

  /** Waits for the end; rejects when it does not come. */
  async end(): Promise<number | null> {
    await waitUntil(
      'the end of the application',
      () => !this.isRunning,
      () => true,
      () => [...this.complaints, this.said].join('\n'),
    )
    const code = await this.ended
    await this.line?.close().catch(() => undefined)
    return code
  }

  /** Ends the process at once, as a loss of power would. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
    const pid = this.told('chromium')[0]?.pid
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
  }

  /** Whatever an honest run does not have: errors, dialogs that no test expects, dialogs still expected. */
  get complaints(): readonly string[] {
    return this.told('complaint').map(({ text }) => text)
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }
}

/** Starts the built application, unchanged, on the Electron double. */
export function launchDouble(options: LaunchOptions): Double {
  return new Double(options)
}
