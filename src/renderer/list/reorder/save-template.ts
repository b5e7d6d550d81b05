import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import type { Entry } from '#shared/model/series'

/** Makes a template of an article, and says what its file is called. */
export function saveTemplate(tools: OrderTools, series: string, { path, title }: Entry): void {
  const { client, words, fail } = tools
  if (path === null) return
  let name = ''
  relocate(tools, {
    what: 'template',
    series,
    title,
    said: () => words('templateSaved', { name }),
    ask: async () => {
      const made = await client.call('template.save', { series, path })
      name = made.name
      return { step: made.step, links: 0 }
    },
  }).catch((error: unknown) => fail(null, error))
}
