import { listTemplates } from '#core/operations/list-templates'
import { saveTemplate } from '#core/operations/save-template'
import type { Storage } from '#core/storage/storage'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `template.${string}`>

export function templateHandlers(storage: Storage, session: WorkspaceSession): Pick<Handlers, Area> {
  return {
    'template.list': async () => {
      const { names, beyond } = await listTemplates(storage, session.require().root)
      return { names: [...names], beyond }
    },
    'template.save': (request) => session.writeAnywhere((model) => saveTemplate(storage, model, request)),
  }
}
