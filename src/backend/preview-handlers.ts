import { sitePage } from '#core/bundle/site-page'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `preview.${string}`>

export function previewHandlers(session: WorkspaceSession): Pick<Handlers, Area> {
  return {
    'preview.page': async ({ page }) => sitePage(session.require(), page),
  }
}
