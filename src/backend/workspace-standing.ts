import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { WriteStanding } from './write-access.ts'

/** What clients must know of the workspace besides its content. */
export interface Standing extends WriteStanding {
  readonly reachable: boolean
}

/** The model as clients are to see it: for reading where another process writes. */
export function withStanding(
  model: WorkspaceModel,
  { lockedBy, recovered, reachable }: Standing,
): WorkspaceModel {
  const { snapshot } = model
  const own = snapshot.readOnly === 'lock' ? null : snapshot.readOnly
  const readOnly = own ?? (lockedBy === null ? null : 'lock')
  return {
    ...model,
    snapshot: {
      ...snapshot,
      readOnly,
      lockedBy,
      reachable,
      recovered: recovered.map(({ label, conflicts }) => ({ label, conflicts: [...conflicts] })),
    },
  }
}
