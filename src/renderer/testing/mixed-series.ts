import { sampleEntry, sampleSection, sampleSeries } from './sample-series.ts'
import { articleStatuses, type Series } from '#shared/model/series'

const states = ['shown', 'shown', 'shown', 'draft', 'planned', 'missing', 'unplaced'] as const
const sections = [null, 'one', 'two'] as const
const statuses = [null, ...articleStatuses] as const

/** A series with all that can stand in one: one article for each number, which says what it is like. */
export function mixedSeries(kinds: readonly number[]): Series {
  const entries = kinds.map((kind, index) => {
    const state = states[kind % states.length] ?? 'shown'
    const section = sections[Math.floor(kind / 7) % sections.length] ?? null
    const status = statuses[Math.floor(kind / 21) % statuses.length] ?? null
    const written = state !== 'planned' && state !== 'missing'
    const early = written && (status === 'idea' || status === 'draft')
    return sampleEntry(`${index}.md`, {
      title: `Article ${index}`,
      section: state === 'unplaced' ? null : section,
      status: written ? status : null,
      draft: early || state === 'draft',
      state: state === 'shown' && early ? 'draft' : state,
      path: state === 'planned' ? null : `${index}.md`,
    })
  })
  return sampleSeries(entries, {
    sections: [sampleSection('one', 'One'), sampleSection('two', 'Two'), sampleSection('three', 'Three')],
  })
}
