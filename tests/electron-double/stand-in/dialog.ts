import type { Dialog, MessageBoxReturnValue, OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'
import type { DialogAnswer } from '../control-messages.ts'
import { onCommand, tell } from './control.ts'
import { strict } from './unknown-api.ts'

const scripted: DialogAnswer[] = []

/**
 * What the test said that the author answers. A dialog that it did not expect fails the test, as a person
 * would notice a window that should not be there.
 */
function answerTo(kind: DialogAnswer['kind'], said: unknown): unknown {
  tell({ note: 'dialog', kind, options: said })
  const text = JSON.stringify(said)
  const at = scripted.findIndex(
    (one) => one.kind === kind && (one.match === undefined || text.includes(one.match)),
  )
  const found = scripted[at]
  if (found === undefined) {
    tell({ note: 'complaint', text: `a dialog that no test expects: ${kind} ${text}` })
    throw new Error(`The Electron double has no answer to ${kind}`)
  }
  scripted.splice(at, 1)
  return found.answer
}

/** "dialog": with or without a parent window first; the options are the last argument. */
function ask<T>(kind: DialogAnswer['kind'], args: readonly unknown[]): Promise<T> {
  return Promise.resolve().then(() => answerTo(kind, args.at(-1)) as T)
}

export const dialog = strict('dialog', {
  showOpenDialog: (...args: unknown[]) => ask<OpenDialogReturnValue>('showOpenDialog', args),
  showSaveDialog: (...args: unknown[]) => ask<SaveDialogReturnValue>('showSaveDialog', args),
  showMessageBox: (...args: unknown[]) => ask<MessageBoxReturnValue>('showMessageBox', args),
  /** "dialog", showErrorBox: shows and answers nothing. */
  showErrorBox(title: string, content: string): void {
    answerTo('showErrorBox', { title, content })
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)

onCommand('scriptDialog', (answer) => {
  scripted.push(answer)
  return null
})
