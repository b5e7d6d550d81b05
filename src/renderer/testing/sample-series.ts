import type { Entry, Section, Series } from '#shared/model/series'
import { noNumber, numberEntries } from '#shared/order/number-entries'

/** An entry of a series for tests; what is not named is that of a plain published article. */
export function sampleEntry(key: string, facts: Partial<Entry> = {}): Entry {
  return {
    key,
    path: key,
    position: 1,
    number: '01',
    title: key,
    section: null,
    state: 'shown',
    draft: false,
    unnumbered: false,
    status: 'published',
    minutes: 10,
    words: 2000,
    excerpt: null,
    slug: key,
    tags: [],
    date: null,
    updated: null,
    ...facts,
  }
}

/** A series whose entries stand in the given order, positions and numbers counted. */
export function sampleSeries(
  entries: readonly Entry[],
  facts: { readonly sections?: readonly Section[]; readonly groupBy?: Series['groupBy'] } = {},
): Series {
  const placed = entries.filter(({ state }) => state !== 'unplaced')
  const unplaced = entries.filter(({ state }) => state === 'unplaced')
  const numbers = numberEntries(
    placed.map(({ state, unnumbered }) => ({ shown: state === 'shown', unnumbered })),
  )
  const shown = placed.filter(({ state }) => state === 'shown')
  return {
    folder: 'patterns',
    slug: 'patterns',
    title: 'Patterns',
    description: null,
    author: null,
    language: 'en',
    groupBy: facts.groupBy ?? 'none',
    sections: [...(facts.sections ?? [])],
    count: shown.length,
    minutes: shown.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    lastNumber: numbers.filter((number) => number !== noNumber).length,
    updated: null,
    edited: null,
    archived: false,
    entries: [
      ...placed.map((entry, index) => ({
        ...entry,
        position: index + 1,
        number: numbers[index] ?? noNumber,
      })),
      ...unplaced.map((entry) => ({ ...entry, position: null, number: noNumber })),
    ],
  }
}

export function sampleSection(id: string, title: string): Section {
  return { id, title, description: null }
}

/** Keys in reading order, each with its printed number: `01 a`. */
export function numbered(series: Series): string[] {
  return series.entries.map(({ number, key }) => `${number} ${key}`)
}
