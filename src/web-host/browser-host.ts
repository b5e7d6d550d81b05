import { SeriatimError } from '#shared/errors'
import type { Host, Log } from '#backend/host'
import { platformName } from '#backend/platform-name'
import type { Storage } from '#core/storage/storage'
import { createSettingsFile } from './settings-file.ts'
import type { SiteServer } from './start-site-server.ts'

export interface BrowserHostOptions {
  readonly storage: Storage
  readonly version: string
  readonly configFolder: string
  readonly documentsFolder: string
  readonly dataFolder: string
  readonly log: Log
}

/** The backend's host in browser mode, and what has to be ended with it. */
export interface BrowserHost {
  readonly host: Host
  close(): Promise<void>
}

export function createBrowserHost(options: BrowserHostOptions): BrowserHost {
  // One server per exported folder, however often its result is opened.
  const sites = new Map<string, Promise<SiteServer>>()

  async function siteOf(out: string): Promise<SiteServer> {
    const known = sites.get(out)
    if (known !== undefined) return known
    const started = serveSite(out)
    sites.set(out, started)
    // A folder that holds no site now may hold one later.
    started.catch(() => sites.delete(out))
    return started
  }

  async function serveSite(out: string): Promise<SiteServer> {
    // Most sessions never open a result.
    const { startSiteServer } = await import('./start-site-server.ts')
    return startSiteServer({ storage: options.storage, dir: out, port: 0 })
  }

  return {
    host: {
      kind: 'browser',
      version: options.version,
      platform: platformName(process.platform),
      capabilities: {
        folderDialog: false,
        nativeMenu: false,
        zoom: false,
        previewWindow: false,
        openResult: 'url',
      },
      settings: createSettingsFile(options.storage, options.configFolder),
      accent: () => null,
      documentsFolder: options.documentsFolder,
      dataFolder: options.dataFolder,
      chooseFolder: () =>
        Promise.reject(
          new SeriatimError('host.unsupported', 'A browser cannot show a folder dialog: type the path.'),
        ),
      openResult: async (out) => (await siteOf(out)).url,
      showMenu: () => undefined,
      windows: null,
      log: options.log,
    },
    async close() {
      const started = await Promise.allSettled(sites.values())
      await Promise.all(started.flatMap((site) => (site.status === 'fulfilled' ? [site.value.close()] : [])))
    },
  }
}
