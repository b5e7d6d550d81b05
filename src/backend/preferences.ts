import type { Settings, SettingsPatch } from '#shared/model/settings'
import { type WorkspaceLayout, workspaceLayoutSchema } from '#shared/model/workspace-layout'
import type { EventHub } from './event-hub.ts'
import type { Host } from './host.ts'

const recentKept = 12

/** The author's settings, with the few changes that the backend itself makes. One write at a time. */
export interface Preferences {
  read(): Promise<Settings>
  update(patch: SettingsPatch): Promise<Settings>
  /** Puts a workspace first among the recent ones. */
  remember(root: string): Promise<void>
  /** How the window of a workspace was left; the design's own layout for one that is new. */
  layout(root: string): Promise<WorkspaceLayout>
  /** Keeps how the window of a workspace is; forgotten with the workspace. Never rejects. */
  rememberLayout(root: string, layout: WorkspaceLayout): Promise<void>
  rememberExport(root: string, out: string): Promise<void>
}

export function createPreferences(host: Host, events: EventHub): Preferences {
  let queue: Promise<unknown> = Promise.resolve()
  const change = (edit: (settings: Settings) => Settings, tell = true): Promise<Settings> => {
    const done = queue.then(async () => {
      const before = await host.settings.read()
      const after = edit(before)
      if (JSON.stringify(after) === JSON.stringify(before)) return before
      await host.settings.write(after)
      if (tell) events.emit('settings.changed', { settings: after })
      return after
    })
    queue = done.catch(() => undefined)
    return done
  }
  /** Convenience only: a config folder that cannot be written must not keep a workspace shut. */
  const changeQuietly = async (edit: (settings: Settings) => Settings, tell = true): Promise<void> => {
    try {
      await change(edit, tell)
    } catch (error) {
      host.log.error('the settings could not be kept', error)
    }
  }
  return {
    read: () => host.settings.read(),
    update: (patch) => change((settings) => ({ ...settings, ...withoutUndefined(patch) })),
    remember: (root) =>
      changeQuietly((settings) => ({
        ...settings,
        recentWorkspaces: [root, ...settings.recentWorkspaces.filter((one) => one !== root)].slice(
          0,
          recentKept,
        ),
      })),
    // After what is being kept, so that a window that was just left is found as it was.
    layout: async (root) => {
      await queue
      return (await host.settings.read()).layouts[root] ?? workspaceLayoutSchema.parse({})
    },
    // Nobody needs to hear of it: it is read when a workspace is opened.
    rememberLayout: (root, layout) =>
      changeQuietly(
        (settings) => ({
          ...settings,
          layouts: keepRecent({ ...settings.layouts, [root]: layout }, settings.recentWorkspaces),
        }),
        false,
      ),
    rememberExport: (root, out) =>
      changeQuietly((settings) => ({
        ...settings,
        exportFolders: { ...settings.exportFolders, [root]: out },
      })),
  }
}

function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

function keepRecent<T>(byRoot: Readonly<Record<string, T>>, recent: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(byRoot).filter(([root]) => recent.includes(root)))
}
