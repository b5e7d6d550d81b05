import type { MethodName, Reply } from './index.ts'

/**
 * Whether a value that came over a transport has the form of a reply. The result itself is not parsed
 * again: the host answers by the same schemas, and it is the one that is trusted.
 */
export function isReply<M extends MethodName>(value: unknown): value is Reply<M> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true ? 'result' in value : value.ok === false && 'error' in value
}
