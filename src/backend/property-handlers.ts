import { changeProperties } from '#core/operations/change-properties'
import type { Storage } from '#core/storage/storage'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

export type PropertyHandlers = Pick<Handlers, 'article.changeProperties'>

/** What is said of several articles at once. */
export function propertyHandlers(storage: Storage, session: WorkspaceSession): PropertyHandlers {
  return {
    'article.changeProperties': (request) =>
      session.writeAnywhere((model) => changeProperties(storage, model, request)),
  }
}
