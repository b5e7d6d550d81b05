import { SeriatimError } from '#shared/errors'
import type { Host, HostWindows } from './host.ts'
import type { Handlers } from './router.ts'

type Area = Extract<keyof Handlers, `window.${string}`>

export function windowHandlers(host: Host): Pick<Handlers, Area> {
  const windows = (): HostWindows => {
    if (host.windows !== null) return host.windows
    throw new SeriatimError('host.unsupported', 'This host has one window, and the preview is in it.')
  }
  return {
    'window.openPreview': async () => {
      windows().openPreview()
      return {}
    },
    'window.closePreview': async () => {
      windows().closePreview()
      return {}
    },
    'window.showEditor': async () => {
      windows().showEditor()
      return {}
    },
  }
}
