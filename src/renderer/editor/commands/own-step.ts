import { isolateHistory } from '@codemirror/commands'
import { Transaction, type StateCommand } from '@codemirror/state'

/** A command that is a step of undo by itself, however soon something is typed after it. */
export function ownStep(command: StateCommand): StateCommand {
  return ({ state, dispatch }) =>
    command({ state, dispatch: (transaction) => dispatch(isolated(transaction)) })
}

function isolated(transaction: Transaction): Transaction {
  const { startState, changes, newSelection, effects, scrollIntoView } = transaction
  if (changes.empty) return transaction
  const userEvent = transaction.annotation(Transaction.userEvent)
  return startState.update({
    changes,
    selection: newSelection,
    effects,
    scrollIntoView,
    annotations: isolateHistory.of('full'),
    ...(userEvent === undefined ? {} : { userEvent }),
  })
}
