import { relocate } from './relocate-articles.ts'
import type { OrderTools } from './order-tools.ts'
import type { ProblemFix } from '../../actions/action.ts'

/** Has the host take ways out of problems when everything is saved, as one step. A failure is told. */
export async function mendProblems(tools: OrderTools, fixes: readonly ProblemFix[]): Promise<void> {
  const { client, words, fail } = tools
  const [first] = fixes
  if (first === undefined) return
  await relocate(tools, {
    what: 'fix',
    series: first.series ?? '',
    title: words('mendedName', { count: fixes.length, path: first.path ?? first.series ?? '' }),
    said: () => words('mended', { count: fixes.length, path: first.path ?? first.series ?? '' }),
    ask: async () => {
      const { step } = await client.call('workspace.fix', { fixes: [...fixes] })
      return { step, links: 0 }
    },
  }).catch((error: unknown) => fail(null, error))
}
