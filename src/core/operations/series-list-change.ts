import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import { contentOf } from '#core/journal/text-content'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { withSeriesList } from '#core/workspace/edit-series-list'
import { readWorkspaceManifest, workspaceManifestName } from '#core/workspace/workspace-manifest'

/** The list of series in `seriatim.yaml` as one change of a transaction; none where it stays as it is. */
export async function seriesListChange(
  storage: Storage,
  root: string,
  edit: (listed: readonly string[]) => readonly string[],
): Promise<FileChange[]> {
  const bytes = await storage.read(join(root, workspaceManifestName))
  const decoded = bytes === null ? null : decodeText(bytes)
  if (bytes === null || decoded === null) return []
  const text = withSeriesList(decoded.text, edit(readWorkspaceManifest(decoded.text).series))
  if (text === decoded.text) return []
  const after = contentOf({ text, bom: decoded.bom })
  return [{ path: workspaceManifestName, before: revisionOf(bytes), after }]
}
