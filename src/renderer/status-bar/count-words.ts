import type { EditorState } from '@codemirror/state'
import type { Scheduler } from '../documents/scheduler.ts'
import type { TextReader } from '../reading/text-reader.ts'

/** Null: not counted yet; no selection. */
export interface LiveWords {
  readonly words: number | null
  readonly selected: number | null
}

export interface WordCounting {
  readonly reader: Pick<TextReader, 'wordsOfFile' | 'wordsOfPart'>
  readonly scheduler: Scheduler
  readonly state: () => EditorState
  readonly onText: (listener: () => void) => () => void
  readonly onSelection: (listener: () => void) => () => void
  readonly onCount: (words: LiveWords) => void
  readonly onFailure: (error: unknown) => void
}

/** The text is counted this long after the last key, in milliseconds; never while someone types. */
const pause = 600
const selectionPause = 120

/**
 * Counts a text and its selection beside the typing thread, each once it has been still for a moment; one
 * count is under way at a time. Returns what ends it.
 */
export function countWords(counting: WordCounting): () => void {
  const { reader, scheduler, state, onCount, onFailure } = counting
  let live: LiveWords = { words: null, selected: null }
  let ended = false
  const publish = (change: Partial<LiveWords>): void => {
    live = { ...live, ...change }
    if (!ended) onCount(live)
  }

  const text = afterPause(scheduler, pause, async () => {
    const words = await reader.wordsOfFile(state().doc.toString())
    if (words !== live.words) publish({ words })
  })
  const selection = afterPause(scheduler, selectionPause, async () => {
    const selected = await selectedWords(reader, state)
    if (selected !== live.selected) publish({ selected })
  })
  const stops = [counting.onText(text.ask), counting.onSelection(selection.ask)]
  text.onFailure(onFailure)
  selection.onFailure(onFailure)
  text.ask()
  selection.ask()
  return () => {
    ended = true
    for (const stop of [...stops, text.end, selection.end]) stop()
  }
}

async function selectedWords(
  reader: WordCounting['reader'],
  state: () => EditorState,
): Promise<number | null> {
  const { doc, selection } = state()
  const parts = selection.ranges.filter(({ empty }) => !empty)
  if (parts.length === 0) return null
  return reader.wordsOfPart(parts.map(({ from, to }) => doc.sliceString(from, to)).join('\n\n'))
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
