import { groupKey } from '../list-groups.ts'
import { shortTitle } from '../short-title.ts'
import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import type { SectionMover } from '../../actions/action.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Section, Series } from '#shared/model/series'

export interface SectionTools extends OrderTools {
  /** Says why the order of a series stays; false where it can be changed. */
  readonly refuses: (series: string) => boolean
}

/** What the list can do with the sections of a series. None of it changes the reading order. */
export function createSectionMover(tools: SectionTools): SectionMover {
  const { client, words, announcer, fail, refuses } = tools
  const { receiveSeries } = useWorkspaceStore.getState()

  function move(folder: string, section: string, before: string | null): void {
    const found = sectionOf(folder, section)
    if (found === null || refuses(folder)) return
    const name = nameOf(found.section)
    relocate(tools, {
      what: 'move',
      series: folder,
      title: name,
      said: () => placeWords(folder, section),
      inView: true,
      ask: async () => {
        const made = await client.call('section.reorder', { series: folder, section, before })
        receiveSeries(made.series)
        return { step: made.step, links: 0 }
      },
    }).catch((error: unknown) => {
      announcer.say(words('sectionFailed', { title: name }))
      fail(null, error)
    })
  }

  /** "Core patterns, section 1 of 3, before AI patterns." */
  function placeWords(folder: string, id: string): string {
    const found = sectionOf(folder, id)
    if (found === null) return ''
    const { sections } = found.series
    const place = sections.findIndex((each) => each.id === id)
    const next = sections[place + 1]
    const facts = { title: nameOf(found.section), position: place + 1, total: sections.length }
    return next === undefined
      ? words('sectionMovedLast', facts)
      : words('sectionMovedBefore', { ...facts, next: nameOf(next) })
  }

  return {
    async create(series, title, keys) {
      let id = ''
      await relocate(tools, {
        what: 'create',
        series,
        title,
        said: () => words('sectionCreated', { title: shortTitle(title), count: keys.length }),
        inView: true,
        ask: async () => {
          const made = await client.call('section.create', { series, title, keys: [...keys] })
          id = made.section
          receiveSeries(made.series)
          useLayoutStore.getState().setGroupOpen(series, groupKey(id), true)
          return { step: made.step, links: 0 }
        },
      })
      return id
    },
    rename: (series, section, title) =>
      relocate(tools, {
        what: 'rename',
        series,
        title,
        said: () => words('sectionRenamed', { title: shortTitle(title) }),
        inView: true,
        ask: async () => {
          const made = await client.call('section.rename', { series, section, title })
          receiveSeries(made.series)
          return { step: made.step, links: 0 }
        },
      }),
    remove(series, section) {
      const found = sectionOf(series, section)
      if (found === null) return
      const members = found.series.entries.filter((entry) => entry.section === section)
      const title = nameOf(found.section)
      relocate(tools, {
        what: 'remove',
        series,
        title,
        said: () => words('sectionRemoved', { title, count: members.length }),
        ask: async () => {
          const made = await client.call('section.remove', { series, section })
          receiveSeries(made.series)
          const [first] = members
          if (first !== undefined) useSelectionStore.getState().activate(series, first.key)
          return { step: made.step, links: 0 }
        },
      }).catch((error: unknown) => fail(null, error))
    },
    by(series, section, places) {
      const sections = seriesNow(series)?.sections ?? []
      const from = sections.findIndex(({ id }) => id === section)
      const to = from + places
      if (from < 0) return
      if (to < 0 || to >= sections.length) {
        if (!refuses(series))
          announcer.say(words(places < 0 ? 'firstSection' : 'lastSection', { total: sections.length }))
        return
      }
      const others = sections.toSpliced(from, 1)
      move(series, section, others[to]?.id ?? null)
    },
    to: move,
  }
}

function sectionOf(
  folder: string,
  id: string,
): { readonly series: Series; readonly section: Section } | null {
  const series = seriesNow(folder)
  const section = series?.sections.find((each) => each.id === id)
  return series === null || section === undefined ? null : { series, section }
}

/** The name under which it is shown. */
function nameOf({ id, title }: Section): string {
  return shortTitle(title ?? id)
}
