import type { ArticleFacts } from '#core/workspace/article-facts'
import type { TextFix } from '#shared/model/finding'
import { longestDescription } from '#shared/model/longest-description'
import type { Problem } from '#shared/model/problem'
import { shortened } from './shortened.ts'

/** A problem with the change of the text that ends it, if there is one. */
export interface TextProblem {
  readonly problem: Problem
  readonly fix: TextFix | null
}

interface Told {
  readonly code: Problem['code']
  readonly message: string
  readonly fix: TextFix | null
}

/** What is wrong with an article's text by itself: headings, footnotes, pictures without a text. */
export function textProblems(series: string, { path, faults }: ArticleFacts): TextProblem[] {
  return faults.map((fault) => {
    const { code, message, fix } = told(fault)
    const { line, column } = fault
    return { problem: { code, severity: 'warning', series, path, line, column, message }, fix }
  })
}

/** What is wrong with an article's description. Drafts need none yet. */
export function descriptionProblems(
  series: string,
  { path, descriptionFault: fault }: ArticleFacts,
  isShown: boolean,
): TextProblem[] {
  if (fault === null || (fault.kind === 'missing' && !isShown)) return []
  const { line, column } = fault
  const problem = { severity: 'warning', series, path, line, column } as const
  if (fault.kind === 'missing') {
    const message = `"${path}" has no description. Lists and search engines show its first words.`
    return [{ problem: { ...problem, code: 'article.description-missing', message }, fix: null }]
  }
  const message = `The description of "${path}" has ${fault.length} characters. Lists and search engines cut it at ${longestDescription}.`
  return [
    {
      problem: { ...problem, code: 'article.description-too-long', message },
      fix: { kind: 'shorten-description' },
    },
  ]
}

function told(fault: ArticleFacts['faults'][number]): Told {
  switch (fault.kind) {
    case 'heading-duplicate':
      return {
        code: 'heading.duplicate',
        message: `The heading "${shortened(fault.text)}" stands above already. Links to "#${shortened(fault.id)}" lead to the first one.`,
        fix: null,
      }
    case 'heading-level-skipped':
      return {
        code: 'heading.level-skipped',
        message: `The heading "${shortened(fault.text)}" is of level ${fault.level}, where no level deeper than ${fault.deepest} can follow.`,
        fix: { kind: 'heading-level', level: fault.deepest },
      }
    case 'footnote-missing':
      return {
        code: 'footnote.missing',
        message: `The mark "[^${shortened(fault.label)}]" has no note. It is exported as text.`,
        fix: { kind: 'begin-note', label: fault.label },
      }
    case 'footnote-unused': {
      const { label, lines } = fault
      return {
        code: 'footnote.unused',
        message: `No mark refers to the note "[^${shortened(label)}]". It is not exported.`,
        fix: lines === null ? null : { kind: 'remove-note', label, lines },
      }
    }
    case 'image-no-alt':
      return {
        code: 'image.no-alt',
        message: `The image "${shortened(fault.href)}" has no alternative text.`,
        fix: { kind: 'alternative-text' },
      }
  }
}
