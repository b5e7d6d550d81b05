import { fixProblems, type WantedFix } from '#core/fixes/fix-problems'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { WorkspaceSession } from './workspace-session.ts'

/** Takes ways out of problems, and reads again what that touches: of one series only its own files. */
export async function applyFixes(
  storage: Storage,
  session: WorkspaceSession,
  fixes: readonly WantedFix[],
): Promise<{ step: string | null }> {
  const folders = new Set(fixes.map(({ series, fix }) => (fix.kind === 'drop-series' ? null : series)))
  const [folder] = folders
  if (folders.size === 1 && folder !== null && folder !== undefined)
    return await session.write(folder, [...new Set(fixes.flatMap(pathsOf))], (model) =>
      fixProblems(storage, model, fixes, new Date()),
    )
  return await session.writeAnywhere((model) => fixProblems(storage, model, fixes, new Date()))
}

/** Inside the series. */
function pathsOf({ path, fix: { kind } }: WantedFix): string[] {
  if (path === null || kind === 'place' || kind.startsWith('drop-')) return [seriesManifestName]
  // The folder of an article goes with it.
  return kind === 'trash-file' && path.endsWith('/index.md')
    ? [path, path.slice(0, path.indexOf('/'))]
    : [path]
}
