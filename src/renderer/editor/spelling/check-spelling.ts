import { syntaxTree } from '@codemirror/language'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { markMisspelt, misspeltAt } from './spelling-marks.ts'
import { isTaken, rulesOf } from './spelling-rules.ts'
import { type WrittenWord, writtenWords } from './written-words.ts'
import type { Scheduler } from '../../documents/scheduler.ts'
import type { DictionaryName } from '../../spelling/dictionary-of-language.ts'
import { isHeadHidden } from '../article-head.ts'
import { servicesOf } from '../editor-services.ts'

interface Part {
  readonly from: number
  readonly to: number
}

/** From the last key, press or turn of the wheel to the look at what is in view, in milliseconds. */
const settle = 250
/** So many letters around what is in view are looked at with it. */
const margin = 500

/** Looks for words that are not known in what is in view, at a pause. */
export function checkSpelling(scheduler: Scheduler) {
  return ViewPlugin.define((view) => new Check(view, scheduler))
}

class Check {
  readonly #view: EditorView
  readonly #scheduler: Scheduler
  #cancel: () => void
  #isEnded = false

  constructor(view: EditorView, scheduler: Scheduler) {
    this.#view = view
    this.#scheduler = scheduler
    this.#cancel = this.#later()
  }

  update({ docChanged, selectionSet, focusChanged, viewportChanged, startState, state }: ViewUpdate): void {
    if (
      docChanged ||
      selectionSet ||
      focusChanged ||
      viewportChanged ||
      rulesOf(startState) !== rulesOf(state) ||
      isHeadHidden(startState) !== isHeadHidden(state) ||
      syntaxTree(startState) !== syntaxTree(state)
    ) {
      this.#cancel()
      this.#cancel = this.#later()
    }
  }

  destroy(): void {
    this.#isEnded = true
    this.#cancel()
  }

  #later(): () => void {
    return this.#scheduler.after(settle, () => {
      const { dictionary } = rulesOf(this.#view.state)
      if (dictionary !== null) void this.#look(dictionary)
    })
  }

  async #look(dictionary: DictionaryName): Promise<void> {
    const { state } = this.#view
    const { speller } = servicesOf(state).spelling
    const parts = partsInView(this.#view)
    const words = parts.flatMap((part) => writtenWords(state, part))
    const fresh = words.filter(({ text }) => speller.isKnown(dictionary, text) === undefined)
    if (fresh.length > 0) {
      try {
        await speller.learn(
          dictionary,
          fresh.map(({ text }) => text),
        )
      } catch {
        // The next key asks again.
        return
      }
    }
    const now = this.#view.state
    // What came in between has its own look.
    if (this.#isEnded || now.doc !== state.doc || rulesOf(now) !== rulesOf(state)) return
    const rules = rulesOf(now)
    const misspelt = words.filter(
      (word) =>
        speller.isKnown(dictionary, word.text) === false &&
        !isTaken(rules, word.text) &&
        !this.#isTyped(word),
    )
    markMisspelt(this.#view, { parts, words: misspelt })
  }

  /** A word that the caret is in was not finished yet, unless it was marked before the caret came. */
  #isTyped({ from, to }: WrittenWord): boolean {
    const { state, hasFocus } = this.#view
    const isHere = state.selection.ranges.some(({ head }) => from <= head && head <= to)
    return isHere && hasFocus && misspeltAt(state, from) === null
  }
}

/** What is in view and a little more, without what is folded. */
function partsInView({ state, visibleRanges }: EditorView): readonly Part[] {
  const parts: Part[] = []
  for (const { from, to } of visibleRanges) {
    const start = Math.max(0, from - margin)
    const end = Math.min(state.doc.length, to + margin)
    const last = parts.at(-1)
    if (last !== undefined && start <= last.to) parts[parts.length - 1] = { from: last.from, to: end }
    else parts.push({ from: start, to: end })
  }
  return parts
}
