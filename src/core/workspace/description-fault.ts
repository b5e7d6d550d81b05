import type { Frontmatter } from '#core/markdown/frontmatter'
import { longestDescription } from '#shared/model/longest-description'
import type { DescriptionFault } from './article-facts.ts'

/** What is wrong with a description; one of the wrong type, or in a head that cannot be read, is told as that. */
export function descriptionFault({
  description,
  descriptionAt,
  errors,
  faults,
}: Frontmatter): DescriptionFault | null {
  const place = descriptionAt ?? { line: null, column: null }
  const length = [...(description ?? '')].length
  if (length > longestDescription) return { kind: 'too-long', ...place, length }
  const isTold =
    errors.length > 0 || faults.some(({ line, column }) => line === place.line && column === place.column)
  return (description ?? '').trim() === '' && !isTold ? { kind: 'missing', ...place } : null
}
