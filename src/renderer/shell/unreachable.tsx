import { Stopped } from './error-boundary.tsx'
import { Words } from './words.tsx'

/** The window when its host gave no answer at the start. */
export function Unreachable() {
  return (
    <Words>
      <Stopped title="unreachableTitle" text="unreachableBody" />
    </Words>
  )
}
