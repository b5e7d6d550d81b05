import { actions } from './en/actions.ts'
import { blocks } from './en/blocks.ts'
import { copying } from './en/copying.ts'
import { editor } from './en/editor.ts'
import { exporting } from './en/exporting.ts'
import { home } from './en/home.ts'
import { links } from './en/links.ts'
import { list } from './en/list.ts'
import { merge } from './en/merge.ts'
import { order } from './en/order.ts'
import { preview } from './en/preview.ts'
import { problems } from './en/problems.ts'
import { properties } from './en/properties.ts'
import { recovery } from './en/recovery.ts'
import { search } from './en/search.ts'
import { seriesView } from './en/series-view.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { shortcuts } from './en/shortcuts.ts'
import { status } from './en/status.ts'
import { tabs } from './en/tabs.ts'
import { tiles } from './en/tiles.ts'
import { trash } from './en/trash.ts'
import { versions } from './en/versions.ts'
import { welcome } from './en/welcome.ts'

/** Every word of the interface in English, by area. Messages are ICU. */
export const en = {
  actions,
  blocks,
  copying,
  editor,
  exporting,
  home,
  links,
  list,
  merge,
  order,
  preview,
  problems,
  properties,
  recovery,
  search,
  seriesView,
  settings,
  shell,
  shortcuts,
  status,
  tabs,
  tiles,
  trash,
  versions,
  welcome,
} as const
