/** Words that the pipeline itself puts into a page. */
export interface RenderLabels {
  readonly note: string
  readonly tip: string
  readonly important: string
  readonly warning: string
  readonly caution: string
  readonly details: string
  readonly footnotes: string
  readonly back: string
  readonly code: string
  readonly table: string
  readonly diagram: string
  readonly missingImage: string
}

export const englishLabels: RenderLabels = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  details: 'Details',
  footnotes: 'Footnotes',
  back: 'Back',
  code: 'Code',
  table: 'Table',
  diagram: 'Diagram',
  missingImage: 'Missing image',
}
