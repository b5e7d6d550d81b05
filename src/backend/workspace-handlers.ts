import { basename, join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { copySample } from '#core/operations/copy-sample'
import { createWorkspace } from '#core/operations/create-workspace'
import { searchWorkspace } from '#core/search/search-workspace'
import type { Storage } from '#core/storage/storage'
import { readWorkspaceManifest, workspaceManifestName } from '#core/workspace/workspace-manifest'
import type { Workspace } from '#shared/model/workspace'
import type { Host } from './host.ts'
import { applyFixes } from './apply-fixes.ts'
import type { LiveCheck } from './live-check.ts'
import type { Preferences } from './preferences.ts'
import type { Handlers } from './router.ts'
import type { WorkspaceSession } from './workspace-session.ts'

type Area = Extract<keyof Handlers, `workspace.${string}`>

export interface WorkspaceHandlerOptions {
  readonly storage: Storage
  readonly host: Host
  readonly resources: string
  readonly session: WorkspaceSession
  readonly preferences: Preferences
  readonly live: LiveCheck
  /** Opens a folder and remembers it. */
  readonly open: (path: string) => Promise<Workspace>
}

export function workspaceHandlers(options: WorkspaceHandlerOptions): Pick<Handlers, Area> {
  const { storage, host, resources, session, preferences, live, open } = options
  return {
    'workspace.current': async () => session.model?.snapshot ?? null,
    'workspace.open': ({ path }) => open(path),
    'workspace.openSample': async () => open(await copySample(storage, resources, host.documentsFolder)),
    'workspace.create': async ({ path, title }) => {
      await createWorkspace(storage, path, title)
      return await open(path)
    },
    'workspace.countDrafts': async ({ drafts }) => (await session.countDrafts(drafts)).snapshot,
    'workspace.layout': () => preferences.layout(session.require().root),
    'workspace.rememberLayout': async (layout) => {
      await preferences.rememberLayout(session.require().root, layout)
      return {}
    },
    'workspace.recent': async () => {
      const { recentWorkspaces } = await preferences.read()
      return await Promise.all(recentWorkspaces.map((path) => recent(storage, path)))
    },
    'workspace.takeOver': async () => (await session.takeOver()).snapshot,
    'workspace.rescan': async () => {
      await session.rescan()
      return {}
    },
    'workspace.check': async () => {
      session.require()
      return await live.upToDate()
    },
    'workspace.stopCheck': async () => {
      live.stop()
      return {}
    },
    'workspace.fix': ({ fixes }) => applyFixes(storage, session, fixes),
    'workspace.search': ({ query, limit }) => searchWorkspace(storage, session.require(), query, limit),
  }
}

/** A recent workspace as the welcome screen lists it; one that is not there now is listed all the same. */
async function recent(
  storage: Storage,
  path: string,
): Promise<{ path: string; title: string; found: boolean }> {
  try {
    const bytes = await storage.read(join(path, workspaceManifestName))
    const title = bytes === null ? null : readWorkspaceManifest(decodeText(bytes)?.text ?? null).title
    return { path, title: title ?? basename(path), found: bytes !== null }
  } catch {
    // A disk that answers with an error is as good as one that is not connected.
    return { path, title: basename(path), found: false }
  }
}
