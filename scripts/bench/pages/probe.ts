import type { DropEvent, Pasted, Probe, WorkerRun } from '../probe.ts'

const probe = {
  watchKeys,
  paintedKeys,
  atRest,
  watchPreview,
  patchedKeys,
  paste,
  watchWorkers,
  workerRuns,
  markScroller,
  frameTimes,
  watchMove,
  watchedMove,
  watchOpening,
  watchedOpening,
  answered,
  middle,
} satisfies Probe

Object.assign(globalThis, { seriatimProbe: probe })

let painted: number[] = []
let watches = false

function watchKeys(): void {
  painted = []
  if (watches) return
  watches = true
  window.addEventListener('keydown', (event) => afterFrame(() => painted.push(since(event))), {
    capture: true,
  })
}

function paintedKeys(): number[] {
  return painted
}

function afterFrame(work: () => void): void {
  requestAnimationFrame(() => afterThisFrame(work))
}

/** A message posted in an animation frame is handled after that frame was drawn. */
function afterThisFrame(work: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', work)
  port1.start()
  port2.postMessage(null)
}

function since(event: Event): number {
  return performance.now() - event.timeStamp
}

let typed: { readonly at: number; readonly letter: boolean }[] = []
let patches: { readonly at: number; readonly shown: number }[] = []

/** Counts the characters by which the block that is typed in grows: the page may show several at once. */
function watchPreview(): void {
  typed = []
  patches = []
  const page = document.querySelector('iframe')?.contentDocument
  const body = page?.querySelector('.prose')
  if (body === null || body === undefined) throw new Error('there is no preview')
  window.addEventListener('keydown', noteLetter, { capture: true })
  let before: number | null = null
  new MutationObserver((records) => {
    let block = records[0]?.target ?? null
    while (block !== null && block.parentNode !== body) block = block.parentNode
    const length = block?.textContent?.length ?? 0
    before ??= length - 1
    patches.push({ at: performance.now(), shown: length - before })
  }).observe(body, { subtree: true, childList: true, characterData: true })
}

function noteLetter(event: KeyboardEvent): void {
  if (event.key.length === 1) typed.push({ at: event.timeStamp, letter: event.key !== ' ' })
}

function patchedKeys(): number[] {
  return typed.flatMap(({ at, letter }, index) => {
    if (!letter) return []
    const patch = patches.find(({ shown }) => shown > index)
    if (patch === undefined) throw new Error(`letter ${index} did not reach the preview`)
    return [patch.at - at]
  })
}

let pasted = 0
let runs: WorkerRun[] = []

function paste(text: string): Promise<number> {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  runs = []
  pasted = performance.now()
  document.querySelector('.cm-content')?.dispatchEvent(event)
  return new Promise((resolve) => afterFrame(() => resolve(performance.now() - pasted)))
}

/** The application's workers speak through the same prototype, whenever they were started. */
function watchWorkers(): void {
  const under = new Map<Worker, number>()
  const end = (worker: Worker, how: WorkerRun['end']) => {
    const posted = under.get(worker)
    under.delete(worker)
    if (posted !== undefined && posted >= pasted) runs.push({ end: how, after: performance.now() - pasted })
  }
  beforeCalls('postMessage', (worker, [message]) => {
    if (kindOf(message) !== 'render') return
    under.set(worker, performance.now())
    const hear = ({ data }: MessageEvent<unknown>) => {
      // A long text tells how far it is; that is no answer.
      if (!['rendered', 'failed'].includes(kindOf(data))) return
      worker.removeEventListener('message', hear)
      end(worker, 'answered')
    }
    worker.addEventListener('message', hear)
  })
  beforeCalls('terminate', (worker) => end(worker, 'killed'))
}

function kindOf(message: unknown): string {
  const hasKind = typeof message === 'object' && message !== null && 'kind' in message
  return hasKind ? String(message.kind) : ''
}

function beforeCalls(
  name: 'postMessage' | 'terminate',
  work: (worker: Worker, args: readonly unknown[]) => void,
): void {
  const own: unknown = Reflect.get(Worker.prototype, name)
  if (typeof own !== 'function') throw new Error(`workers have no ${name}`)
  Reflect.set(Worker.prototype, name, function call(this: Worker, ...args: unknown[]) {
    work(this, args)
    return Reflect.apply(own, this, args)
  })
}

function workerRuns(): readonly WorkerRun[] {
  return runs
}

function atRest(): Promise<void> {
  return new Promise((resolve) => {
    let calm = 0
    const look = (deadline: IdleDeadline) => {
      calm = deadline.timeRemaining() > 5 ? calm + 1 : 0
      if (calm < 20) setTimeout(() => requestIdleCallback(look), 25)
      else resolve()
    }
    requestIdleCallback(look)
  })
}

function markScroller(selector: string): { width: number; height: number } {
  let element = document.querySelector(selector)?.parentElement ?? null
  while (element !== null && element.scrollHeight <= element.clientHeight + 1) element = element.parentElement
  if (element === null) throw new Error('nothing scrolls the list')
  element.setAttribute('data-scroller', '')
  return { width: element.clientWidth, height: element.clientHeight }
}

function frameTimes(duration: number): Promise<number[]> {
  const scroller = document.querySelector('[data-scroller]')
  if (scroller === null) throw new Error('the list is not there')
  return new Promise((resolve) => {
    const times: number[] = []
    let [last, down] = [performance.now(), 1]
    const began = last
    const step = (now: number) => {
      times.push(now - last)
      last = now
      const before = scroller.scrollTop
      scroller.scrollTop += 40 * down
      if (scroller.scrollTop === before) down = -down
      if (now - began < duration) requestAnimationFrame(step)
      else resolve(times.slice(2))
    }
    requestAnimationFrame(step)
  })
}

function middle(selector: string): void {
  const scroller = document.querySelector(selector)
  scroller?.scrollTo(0, scroller.scrollHeight / 2)
}

let watched: Promise<{ at: number; painted: number }> | null = null

function watchMove({ act, key }: { act: DropEvent; key: string }): void {
  const row = () =>
    document.querySelector(`:is([role="row"], [role="option"])[data-key="${CSS.escape(key)}"]`)
  const place = row()?.getAttribute('aria-posinset')
  watched = new Promise((resolve) => {
    const drop = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'Alt') return
      window.removeEventListener(act, drop, { capture: true })
      const look = () => {
        const now = row()?.getAttribute('aria-posinset')
        if (now === undefined || now === null || now === place) return void requestAnimationFrame(look)
        // The frame that is about to be drawn shows it.
        afterThisFrame(() => resolve({ at: performance.timeOrigin + event.timeStamp, painted: since(event) }))
      }
      requestAnimationFrame(look)
    }
    window.addEventListener(act, drop, { capture: true })
  })
}

function watchedMove(): Promise<{ at: number; painted: number }> {
  if (watched === null) throw new Error('no move is watched')
  return watched
}

let opened: Promise<number> | null = null

function watchOpening(beginning: string): void {
  opened = new Promise((resolve) => {
    const press = (event: Event) => {
      const look = () => {
        const lines = document.querySelector('.cm-content')?.textContent ?? ''
        if (lines.includes(beginning)) rightAfterThisFrame(() => resolve(since(event)))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('pointerdown', press, { capture: true, once: true })
  })
}

/** Before messages that were there already: the page of the preview comes right behind the text. */
function rightAfterThisFrame(work: () => void): void {
  void scheduler.postTask(work, { priority: 'user-blocking' })
}

function watchedOpening(): Promise<number> {
  if (opened === null) throw new Error('no opening is watched')
  return opened
}

function answered(what: Pasted, answer: string): Promise<number> {
  const clipboardData = new DataTransfer()
  if (what.kind === 'file')
    clipboardData.items.add(new File([new Uint8Array(what.bytes)], what.name, { type: 'image/png' }))
  else {
    clipboardData.setData('text/plain', what.text.repeat(what.times))
    if (what.html !== '') clipboardData.setData('text/html', what.html.repeat(what.times))
  }
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const says = ({ addedNodes }: MutationRecord): boolean =>
        [...addedNodes].some((node) => node.textContent?.includes(answer) === true)
      if (!records.some(says)) return
      observer.disconnect()
      requestAnimationFrame(() => rightAfterThisFrame(() => resolve(performance.now() - began)))
    })
    observer.observe(document.body, { subtree: true, childList: true })
    const began = performance.now()
    document.querySelector('.cm-content')?.dispatchEvent(event)
  })
}
