import {
  type AnswerMessage,
  type CommandMessage,
  type CommandName,
  type Commands,
  type DoubleOptions,
  type Note,
  optionsVariable,
} from '../control-messages.ts'

type Carry<C extends CommandName> = (
  argument: Commands[C]['argument'],
) => Promise<Commands[C]['answer']> | Commands[C]['answer']

const given = process.env[optionsVariable]
if (given === undefined) throw new Error('The Electron double is started by launchDouble and nothing else.')
/** What the launcher asked for. */
export const options: DoubleOptions = JSON.parse(given)

const carriers = new Map<string, (argument: never) => unknown>()

/** Says what carries out a command of the test. */
export function onCommand<C extends CommandName>(command: C, carry: Carry<C>): void {
  carriers.set(command, carry)
}

/** Tells the test something. */
export function tell(note: Note): void {
  if (process.connected) process.send?.(note)
}

async function carryOut({ id, command, argument }: CommandMessage): Promise<AnswerMessage> {
  try {
    const carry = carriers.get(command)
    if (carry === undefined) throw new Error(`Nothing carries out "${command}" yet`)
    return { id, ok: true, answer: await carry(argument as never) }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

// The test that drives this process was killed: nobody will ever end it.
process.once('disconnect', () => process.exit(1))
process.on('message', (message: CommandMessage) => {
  void carryOut(message).then((answer) => {
    if (process.connected) process.send?.(answer)
  })
})
// The line to the test must not keep the application alive, as nothing in Electron would.
process.channel?.unref()

process.on('uncaughtExceptionMonitor', (error) => {
  tell({ note: 'complaint', text: `uncaught in the main process: ${error.stack ?? error.message}` })
})
