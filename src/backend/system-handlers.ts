import { SeriatimError } from '#shared/errors'
import type { EventHub } from './event-hub.ts'
import type { Host } from './host.ts'
import type { Preferences } from './preferences.ts'
import type { Handlers } from './router.ts'

type Area = Extract<keyof Handlers, `system.${string}` | `settings.${string}`>

export function systemHandlers(host: Host, preferences: Preferences, events: EventHub): Pick<Handlers, Area> {
  return {
    'system.hello': async () => ({
      host: host.kind,
      version: host.version,
      platform: host.platform,
      capabilities: host.capabilities,
      settings: await preferences.read(),
      systemAccent: host.accent(),
    }),
    'system.chooseFolder': async ({ purpose }) => {
      if (!host.capabilities.folderDialog) {
        throw new SeriatimError('host.unsupported', 'This host has no folder dialog; type the path instead.')
      }
      return { path: await host.chooseFolder(purpose) }
    },
    'system.showMenu': async ({ menu }) => {
      if (!host.capabilities.nativeMenu) {
        throw new SeriatimError('host.unsupported', 'This host has no menu of its own; the page has one.')
      }
      host.showMenu(menu, (action) => events.emit('menu.chosen', { action }))
      return {}
    },
    'settings.read': () => preferences.read(),
    'settings.update': (patch) => preferences.update(patch),
  }
}
