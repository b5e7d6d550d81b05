/**
 * Classes that mark what the pipeline adds to an author's words. An author's own HTML may not carry them:
 * its words would be taken for ours.
 */
const addedText = [
  'footnote-ref',
  'footnote-back',
  'footnotes-title',
  'callout-label',
  'details-label',
  'image-missing',
  'image-link',
  'math-invalid',
]
const ownClasses: ReadonlySet<string> = new Set([...addedText, 'diagram-source'])

/** True for a class attribute of something whose text is the pipeline's, not the author's. */
export function isAddedText(classes: string): boolean {
  return classes.split(' ').some((name) => addedText.includes(name))
}

/** An author's class attribute without the names that are ours. */
export function withoutOwnClasses(classes: string): string {
  return classes
    .split(/\s+/)
    .filter((name) => name !== '' && !ownClasses.has(name))
    .join(' ')
}
