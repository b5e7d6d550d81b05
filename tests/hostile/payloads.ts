import { seeded } from '../../scripts/bench/corpus/seeded.ts'
import { addresses, codes, firing, taking, writings } from './payload-parts.ts'
import { addressCarriers, htmlCarriers, mutations, plainVectors } from './payload-shapes.ts'

/** Something that would run script or reach out if a page let it. */
export interface Payload {
  /** What it calls `hit` with, and asks the outside for. */
  readonly id: number
  /** The bare HTML of it; its address where Markdown alone carries it. */
  readonly html: string
  /** The same as an author, or whoever they copied from, would have it in an article. */
  readonly markdown: string
}

type Make = (id: number) => Omit<Payload, 'id'>

/** Takes the items in turn, so that each is used as often as any other. */
function inTurn<T>(items: readonly T[], start: number): () => T {
  let at = start
  return () => {
    const item = items[at % items.length]
    if (item === undefined) throw new Error('There is nothing to take in turn.')
    at += 1
    return item
  }
}

/**
 * Every handler in every writing, every address in every place that takes one, every other vector in every
 * mutation; what goes around them takes turns, from a place that the seed gives. Always the same list.
 */
export const payloads: readonly Payload[] = allPayloads(20_261_130)

/** As many as asked for, spread over the whole list. */
export function samplePayloads(count: number): readonly Payload[] {
  const step = Math.max(1, payloads.length / count)
  return payloads.filter(({ id }) => Math.floor(id / step) !== Math.floor((id - 1) / step)).slice(0, count)
}

function allPayloads(seed: number): readonly Payload[] {
  const random = seeded(seed)
  const start = (): number => random.whole(0, 1000)
  const code = inTurn(codes, start())
  const mutation = inTurn(mutations, start())
  const carrier = inTurn(htmlCarriers, start())
  const writing = inTurn(writings, start())
  const makes: Make[] = []
  /** Bare as often as in disguise. */
  const carried = (vector: (id: number) => string): void => {
    const [disguise, carry] = [random.next() < 0.5 ? mutation() : (html: string) => html, carrier()]
    makes.push((id) => {
      const html = disguise(vector(id))
      return { html, markdown: carry(html) }
    })
  }

  for (const { html, events } of firing) {
    for (const event of events) {
      for (const write of writings) {
        const run = code()
        carried((id) => html.replace('{on}', () => write(`on${event}`, run(id))))
      }
    }
  }
  for (const { html, attribute } of taking) {
    for (const address of addresses) {
      const [run, write] = [code(), writing()]
      carried((id) => html.replace('{at}', () => write(attribute, address(run(id), id))))
    }
  }
  for (const vector of plainVectors) {
    for (const disguise of mutations) {
      const [run, carry] = [code(), carrier()]
      makes.push((id) => {
        const html = disguise(vector(run(id), id))
        return { html, markdown: carry(html) }
      })
    }
  }
  for (const address of addresses) {
    for (const carry of addressCarriers) {
      const run = code()
      makes.push((id) => {
        const html = address(run(id), id)
        return { html, markdown: carry(html) }
      })
    }
  }
  return shuffled(distinct(makes), random.next).map((make, id) => ({ id, ...make(id) }))
}

/** Payloads that differ by their number alone are one. */
function distinct(makes: readonly Make[]): Make[] {
  const seen = new Set<string>()
  return makes.filter((make) => {
    const { markdown } = make(0)
    if (seen.has(markdown)) return false
    seen.add(markdown)
    return true
  })
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
