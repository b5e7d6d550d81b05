import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import type { ArticleRef } from '../../stores/workspace-store.ts'

/** Gives a heading other words; links to it follow. Rejects with the host's error where it cannot have them. */
export function renameHeading(
  tools: OrderTools,
  { series, path }: ArticleRef,
  line: number,
  text: string,
): Promise<void> {
  const { client, words } = tools
  return relocate(tools, {
    what: 'rename',
    series,
    title: text,
    said: (links) => words('headingRenamed', { text, links }),
    ask: (job) => client.call('article.renameHeading', { series, path, line, text, job }),
  })
}

/** Gives a picture or another file of a series another path there; what shows it follows. */
export function renameFile(tools: OrderTools, series: string, path: string, to: string): Promise<void> {
  const { client, words } = tools
  return relocate(tools, {
    what: 'rename',
    series,
    title: path,
    said: (links) => words('renamed', { path, links }),
    ask: (job) => client.call('file.rename', { series, path, to, job }),
  })
}

/** Gives the folder of a series another name; what is open of it follows by the host's word. */
export function renameSeries(tools: OrderTools, series: string, folder: string): Promise<void> {
  const { client, words } = tools
  return relocate(tools, {
    what: 'rename',
    series,
    title: series,
    said: (links) => words('renamed', { path: series, links }),
    ask: (job) => client.call('series.rename', { series, folder, job }),
  })
}
