import { groupKey } from '../list-groups.ts'
import { shortTitle } from '../short-title.ts'
import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import type { PlannedMover } from '../../actions/action.ts'
import { focusWhenOpen } from '../../shell/focus-when-open.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useNavigationStore } from '../../stores/navigation-store.ts'
import { useUiStore } from '../../stores/ui-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

/** What the list can do with articles that are planned and have no file yet. */
export function createPlannedMover(tools: OrderTools): PlannedMover {
  const { client, words } = tools
  const { receiveSeries } = useWorkspaceStore.getState()
  return {
    plan(series, titles, section) {
      let planned = 0
      const [first = ''] = titles
      return relocate(tools, {
        what: 'plan',
        series,
        title: titles.length === 1 ? first : words('severalTitles', { count: titles.length }),
        said: () => words('planned', { count: planned, title: shortTitle(first) }),
        ask: async () => {
          const made = await client.call('planned.add', { series, titles: [...titles], section })
          planned = made.planned
          receiveSeries(made.series)
          useLayoutStore.getState().setGroupOpen(series, groupKey(section), true)
          return { step: made.step, links: 0 }
        },
      })
    },
    async rename(series, key, title) {
      let now = key
      await relocate(tools, {
        what: 'rename',
        series,
        title,
        said: () => words('retitled', { title: shortTitle(title) }),
        inView: true,
        ask: async () => {
          const made = await client.call('planned.rename', { series, key, title })
          receiveSeries(made.series)
          now = made.key
          return { step: made.step, links: 0 }
        },
      })
      return now
    },
    write({ series: { folder: series }, entry }) {
      const { key, title } = entry
      return relocate(tools, {
        what: 'write',
        series,
        title,
        said: () => words('written', { title: shortTitle(title) }),
        inView: true,
        ask: async () => {
          const made = await client.call('planned.write', { series, key })
          receiveSeries(made.series)
          const article = { series, path: made.path }
          useNavigationStore.getState().openArticle(article)
          const ui = useUiStore.getState()
          ui.setDrawer(false)
          if (ui.layout === 'small') ui.showPane('editor')
          focusWhenOpen(article)
          return { step: made.step, links: 0 }
        },
      })
    },
  }
}
