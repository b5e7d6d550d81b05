import { dirname, join } from 'node:path'
import { bundleManifestName, pendingManifestName } from './bundle-manifest.ts'
import { planTarget, type Target, type TargetRequest } from './plan-target.ts'
import type { ExportFolder } from '#shared/model/export-folder'

/**
 * What an export would find in a folder. Counts of others are of what lies beside our files, a folder of
 * somebody else as one. Raises what `planTarget` raises for places that are never written to. Writes nothing.
 */
export async function lookAtTarget(request: Omit<TargetRequest, 'intoExisting'>): Promise<ExportFolder> {
  const target = await planTarget({ ...request, intoExisting: true })
  const { ours, others } = await countFiles(request, target)
  if (target.ours.size > 0) return { kind: 'ours', ours, others }
  return others === 0 ? { kind: 'new' } : { kind: 'others', others }
}

async function countFiles(
  { storage }: Pick<TargetRequest, 'storage'>,
  { folder, ours }: Target,
): Promise<{ readonly ours: number; readonly others: number }> {
  const folders = new Set([''])
  for (const path of ours.keys()) {
    for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at)
  }
  const count = { ours: 0, others: 0 }
  for (const at of folders) {
    for (const { name } of (await storage.list(join(folder, at))) ?? []) {
      const path = at === '' ? name : `${at}/${name}`
      if (folders.has(path) || isOwnRecord(path)) continue
      count[ours.has(path) ? 'ours' : 'others'] += 1
    }
  }
  return count
}

function isOwnRecord(path: string): boolean {
  return path === bundleManifestName || path === pendingManifestName || /^\.seriatim-.*\.tmp$/.test(path)
}
