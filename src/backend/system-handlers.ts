import { SeriatimError } from '#shared/errors'
import type { Host } from './host.ts'
import type { Preferences } from './preferences.ts'
import type { Handlers } from './router.ts'

type Area = 'system.hello' | 'system.chooseFolder' | 'settings.read' | 'settings.update'

export function systemHandlers(host: Host, preferences: Preferences): Pick<Handlers, Area> {
  return {
    'system.hello': async () => ({
      host: host.kind,
      version: host.version,
      platform: host.platform,
      capabilities: host.capabilities,
      settings: await preferences.read(),
    }),
    'system.chooseFolder': async ({ purpose }) => {
      if (!host.capabilities.folderDialog) {
        throw new SeriatimError('host.unsupported', 'This host has no folder dialog; type the path instead.')
      }
      return { path: await host.chooseFolder(purpose) }
    },
    'settings.read': () => preferences.read(),
    'settings.update': (patch) => preferences.update(patch),
  }
}
