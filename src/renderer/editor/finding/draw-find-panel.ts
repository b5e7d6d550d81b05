import styles from './find-panel.module.css'
import type { FindWords } from './find-words.ts'

/** What the panel's controls do. */
export interface FindHands {
  readonly change: () => void
  readonly next: () => void
  readonly previous: () => void
  readonly selectAll: () => void
  readonly replace: () => void
  readonly replaceAll: () => void
  readonly close: () => void
  readonly key: (event: KeyboardEvent) => void
}

/** The elements of the panel that are read and written. */
export interface FindParts {
  readonly dom: HTMLElement
  readonly search: HTMLInputElement
  readonly replacement: HTMLInputElement
  readonly matchCase: HTMLInputElement
  readonly wholeWords: HTMLInputElement
  readonly pattern: HTMLInputElement
  /** Opens the second row. */
  readonly replacing: HTMLButtonElement
  readonly expand: (isOpen: boolean) => void
  readonly tell: (text: string) => void
}

export function drawFindPanel(words: FindWords, hands: FindHands): FindParts {
  const search = field(words.find, hands.change)
  // CodeMirror puts the focus there.
  search.setAttribute('main-field', 'true')
  const replacement = field(words.replaceWith, hands.change)
  const matchCase = toggle('Aa', words.matchCase, hands.change)
  const wholeWords = toggle('“ ”', words.wholeWords, hands.change)
  const pattern = toggle('.*', words.pattern, hands.change)
  const count = element('output', 'count')
  const replacing = button('›', () => toggleSecond(), words.showReplace)
  replacing.classList.add(styles['chevron'] ?? '')

  const second = element('div', 'row')
  second.append(replacement, button(words.replace, hands.replace), button(words.replaceAll, hands.replaceAll))
  const expand = (isOpen: boolean): void => {
    second.hidden = !isOpen
    replacing.setAttribute('aria-expanded', String(isOpen))
  }
  expand(false)
  function toggleSecond(): void {
    const isOpen = second.hidden !== false
    expand(isOpen)
    if (isOpen) replacement.focus()
  }

  const first = element('div', 'row')
  const options = element('span', 'options')
  options.append(matchCase.label, wholeWords.label, pattern.label)
  first.append(
    search,
    options,
    button('↑', hands.previous, words.previous),
    button('↓', hands.next, words.next),
    count,
  )
  const close = button('×', hands.close, words.close)
  close.classList.add(styles['close'] ?? '')

  const rows = element('div', 'rows')
  rows.append(first, second)
  const dom = element('div', 'panel')
  dom.setAttribute('role', 'search')
  dom.setAttribute('aria-label', words.label)
  dom.append(replacing, rows, close)
  dom.addEventListener('keydown', hands.key)
  return {
    dom,
    search,
    replacement,
    matchCase: matchCase.input,
    wholeWords: wholeWords.input,
    pattern: pattern.input,
    replacing,
    expand,
    tell: (text) => {
      if (count.textContent !== text) count.textContent = text
    },
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  style: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = styles[style] ?? ''
  return made
}

function field(label: string, change: () => void): HTMLInputElement {
  const input = element('input', 'field')
  input.type = 'text'
  input.placeholder = label
  input.setAttribute('aria-label', label)
  input.autocomplete = 'off'
  input.spellcheck = false
  input.addEventListener('input', change)
  return input
}

/** `sign` is what is drawn; where it is no word, the button has a name. */
function button(sign: string, press: () => void, name?: string): HTMLButtonElement {
  const made = element('button', name === undefined ? 'button' : 'sign')
  made.type = 'button'
  made.textContent = sign
  if (name !== undefined) {
    made.title = name
    made.setAttribute('aria-label', name)
  }
  made.addEventListener('click', press)
  return made
}

function toggle(
  sign: string,
  name: string,
  change: () => void,
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const label = element('label', 'toggle')
  label.title = name
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.setAttribute('aria-label', name)
  input.addEventListener('change', change)
  const drawn = document.createElement('span')
  drawn.textContent = sign
  drawn.setAttribute('aria-hidden', 'true')
  label.append(input, drawn)
  return { label, input }
}
