import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  selectMatches,
  setSearchQuery,
} from '@codemirror/search'
import { type EditorState, StateEffect } from '@codemirror/state'
import {
  type Command,
  type EditorView,
  type Panel,
  runScopeHandlers,
  type ViewUpdate,
} from '@codemirror/view'
import { countMatches } from './count-matches.ts'
import { drawFindPanel, type FindParts } from './draw-find-panel.ts'
import { headOfState, isHeadHidden } from '../article-head.ts'
import { servicesOf } from '../editor-services.ts'

/** The author wants to replace as well. */
export const showReplacing = StateEffect.define()

/** How long after a change the matches are counted anew, in milliseconds. */
const settle = 150

/** The panel above the text: what is looked for, how often it is there, what takes its place. */
export function createFindPanel(view: EditorView): Panel {
  const panel = new FindPanel(view)
  return {
    dom: panel.parts.dom,
    top: true,
    mount: () => panel.mount(),
    update: (update) => panel.update(update),
    destroy: () => panel.destroy(),
  }
}

/** What is out of sight, as the head of a file is, is neither found nor replaced. */
function isInSight(_match: string, state: EditorState, from: number): boolean {
  return !isHeadHidden(state) || from >= headOfState(state).body
}

class FindPanel {
  readonly parts: FindParts
  readonly #view: EditorView
  #query: SearchQuery
  #stopCounting: () => void = () => undefined

  constructor(view: EditorView) {
    this.#view = view
    this.#query = getSearchQuery(view.state)
    const run = (command: Command) => () => void command(view)
    this.parts = drawFindPanel(servicesOf(view.state).words.find, {
      change: () => this.#commit(),
      next: run(findNext),
      previous: run(findPrevious),
      selectAll: run(selectMatches),
      replace: run(replaceNext),
      replaceAll: run(replaceAll),
      close: run(closeSearchPanel),
      key: (event) => this.#key(event),
    })
    this.parts.replacing.hidden = view.state.readOnly
    this.#show(this.#query)
  }

  mount(): void {
    this.parts.search.select()
    this.#countSoon(0)
    // What the panel opened with looks everywhere. It is put right when the update is over that opened it.
    queueMicrotask(() => {
      if (this.parts.dom.isConnected) this.#commit()
    })
  }

  update({ transactions, docChanged, selectionSet }: ViewUpdate): void {
    let counted = docChanged || selectionSet
    for (const { effects } of transactions) {
      for (const effect of effects) {
        if (effect.is(showReplacing)) this.#expand()
        if (!effect.is(setSearchQuery) || effect.value.eq(this.#query)) continue
        this.#query = effect.value
        this.#show(effect.value)
        counted = true
      }
    }
    if (counted) this.#countSoon(settle)
  }

  destroy(): void {
    this.#stopCounting()
  }

  #expand(): void {
    this.parts.expand(true)
    this.parts.replacement.select()
  }

  #commit(): void {
    const { search, replacement, matchCase, wholeWords, pattern } = this.parts
    const query = new SearchQuery({
      search: search.value,
      replace: replacement.value,
      caseSensitive: matchCase.checked,
      wholeWord: wholeWords.checked,
      regexp: pattern.checked,
      test: isInSight,
    })
    if (query.eq(this.#query)) return
    this.#view.dispatch({ effects: setSearchQuery.of(query) })
  }

  #key(event: KeyboardEvent): void {
    if (runScopeHandlers(this.#view, event, 'search-panel')) return event.preventDefault()
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    if (event.target === this.parts.replacement) replaceNext(this.#view)
    else if (event.shiftKey) findPrevious(this.#view)
    else findNext(this.#view)
  }

  #show({ search, replace, caseSensitive, wholeWord, regexp }: SearchQuery): void {
    const { parts } = this
    if (parts.search.value !== search) parts.search.value = search
    if (parts.replacement.value !== replace) parts.replacement.value = replace
    parts.matchCase.checked = caseSensitive
    parts.wholeWords.checked = wholeWord
    parts.pattern.checked = regexp
  }

  #countSoon(delay: number): void {
    this.#stopCounting()
    const words = servicesOf(this.#view.state).words.find
    const query = this.#query
    const isBad = query.search !== '' && !query.valid
    this.parts.search.setAttribute('aria-invalid', String(isBad))
    if (!query.valid) {
      this.parts.tell(isBad ? words.badPattern : '')
      return
    }
    const timer = setTimeout(() => {
      this.#stopCounting = countMatches(
        this.#view.state,
        query,
        (count) => this.parts.tell(words.count(count)),
        (run) => {
          const next = setTimeout(run)
          return () => clearTimeout(next)
        },
      )
    }, delay)
    this.#stopCounting = () => clearTimeout(timer)
  }
}
