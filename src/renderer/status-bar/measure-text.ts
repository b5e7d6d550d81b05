import type { EditorState } from '@codemirror/state'
import type { Scheduler } from '../documents/scheduler.ts'
import type { TextLength } from '../reading/reading-protocol.ts'
import type { TextReader } from '../reading/text-reader.ts'

/** Null: not counted yet; no selection. */
export interface LiveLength {
  readonly text: TextLength | null
  readonly selected: TextLength | null
}

export interface TextMeasuring {
  readonly reader: Pick<TextReader, 'lengthOf'>
  readonly scheduler: Scheduler
  readonly state: () => EditorState
  readonly wordsPerMinute: () => number
  readonly onText: (listener: () => void) => () => void
  readonly onSelection: (listener: () => void) => () => void
  readonly onLength: (length: LiveLength) => void
  readonly onFailure: (error: unknown) => void
}

/** The text is counted this long after the last key, in milliseconds; never while someone types. */
const pause = 600
const selectionPause = 120

/**
 * Measures a text and its selection beside the typing thread, each once it has been still for a moment; one
 * count is under way at a time. Returns what ends it.
 */
export function measureText(measuring: TextMeasuring): () => void {
  const { reader, scheduler, state, wordsPerMinute, onLength, onFailure } = measuring
  let live: LiveLength = { text: null, selected: null }
  let ended = false
  const publish = (change: Partial<LiveLength>): void => {
    live = { ...live, ...change }
    if (!ended) onLength(live)
  }

  const text = afterPause(scheduler, pause, async () => {
    const length = await reader.lengthOf({
      file: state().doc.toString(),
      wordsPerMinute: wordsPerMinute(),
    })
    if (!sameLength(length, live.text)) publish({ text: length })
  })
  const selection = afterPause(scheduler, selectionPause, async () => {
    const part = selectedText(state())
    const selected = part === null ? null : await reader.lengthOf({ part, wordsPerMinute: wordsPerMinute() })
    if (!sameLength(selected, live.selected)) publish({ selected })
  })
  const stops = [measuring.onText(text.ask), measuring.onSelection(selection.ask)]
  text.onFailure(onFailure)
  selection.onFailure(onFailure)
  text.ask()
  selection.ask()
  return () => {
    ended = true
    for (const stop of [...stops, text.end, selection.end]) stop()
  }
}

function sameLength(one: TextLength | null, other: TextLength | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.words === other.words &&
    one.characters === other.characters &&
    one.withoutSpaces === other.withoutSpaces &&
    one.minutes === other.minutes
  )
}

/** What is selected, each piece a paragraph; null where nothing is. */
function selectedText({ doc, selection }: EditorState): string | null {
  const parts = selection.ranges.filter(({ empty }) => !empty)
  if (parts.length === 0) return null
  return parts.map(({ from, to }) => doc.sliceString(from, to)).join('\n\n')
}

/** Runs work once nobody asked for it for a while; asked for while it runs, it runs once more after. */
function afterPause(scheduler: Scheduler, delay: number, work: () => Promise<void>) {
  let cancel: (() => void) | null = null
  let running = false
  let again = false
  let fail: (error: unknown) => void = () => undefined

  async function run(): Promise<void> {
    cancel = null
    if (running) {
      again = true
      return
    }
    running = true
    try {
      await work()
    } catch (error) {
      fail(error)
    } finally {
      running = false
      if (again) {
        again = false
        ask()
      }
    }
  }

  function ask(): void {
    cancel?.()
    cancel = scheduler.after(delay, () => void run())
  }

  return {
    ask,
    end: () => cancel?.(),
    onFailure: (listener: (error: unknown) => void) => {
      fail = listener
    },
  }
}
