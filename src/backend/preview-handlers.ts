import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `preview.${string}`>

export function previewHandlers(session: WorkspaceSession): Pick<Handlers, Area> {
  return {
    'preview.page': async ({ page }) => {
      // The site's pages are loaded when one is wanted: they are no part of starting up.
      const { sitePage } = await import('#core/bundle/site-page')
      return sitePage(session.require(), page)
    },
  }
}
