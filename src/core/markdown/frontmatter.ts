import { articleStatuses, type ArticleStatus } from '#shared/model/series'
import { readYaml, type YamlFault, type YamlPlace } from './yaml-reader.ts'

/** The keys that Seriatim reads. Absent, or of the wrong type: null. */
export interface Frontmatter {
  readonly title: string | null
  readonly description: string | null
  /** Where the key says what it says; null where it is not there. */
  readonly descriptionAt: YamlPlace | null
  readonly date: string | null
  readonly updated: string | null
  /** Where `date` and `updated` say what they say. */
  readonly dateAt: YamlPlace | null
  readonly updatedAt: YamlPlace | null
  readonly tags: readonly string[]
  /** Null when the key is absent, which lets `status` decide. */
  readonly draft: boolean | null
  readonly status: ArticleStatus | null
  readonly slug: string | null
  readonly aliases: readonly string[]
  readonly cover: string | null
  /** Where `cover` and `canonical` say what they say. */
  readonly coverAt: YamlPlace | null
  readonly coverAlt: string | null
  readonly canonical: string | null
  readonly canonicalAt: YamlPlace | null
  /** Minutes. */
  readonly readingTime: number | null
  /** Words that the article should come to. */
  readonly wordGoal: number | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  /** Places that could not be parsed; severity error. */
  readonly errors: readonly YamlFault[]
  /** Keys of the wrong type; severity warning. */
  readonly faults: readonly YamlFault[]
}

/** As many as the settings take. */
const mostGoal = 100_000

/** Reads frontmatter loosely. `yaml` is the text between the fences, or null where there is none. */
export function readFrontmatter(yaml: string | null): Frontmatter {
  const reader = readYaml(yaml ?? '', 1)
  return {
    title: reader.string('title'),
    description: reader.string('description'),
    descriptionAt: reader.placeOf('description'),
    date: reader.day('date'),
    updated: reader.day('updated'),
    dateAt: reader.placeOf('date'),
    updatedAt: reader.placeOf('updated'),
    tags: reader.strings('tags'),
    draft: reader.boolean('draft'),
    status: reader.oneOf('status', articleStatuses),
    slug: reader.string('slug'),
    aliases: reader.strings('aliases'),
    cover: reader.string('cover'),
    coverAt: reader.placeOf('cover'),
    coverAlt: reader.string('coverAlt'),
    canonical: reader.string('canonical'),
    canonicalAt: reader.placeOf('canonical'),
    readingTime: reader.number('readingTime', { min: 0, max: 100_000 }),
    wordGoal: reader.whole('wordGoal', { min: 1, max: mostGoal }),
    language: reader.string('lang'),
    direction: reader.oneOf('dir', ['ltr', 'rtl']),
    errors: reader.errors,
    faults: reader.faults,
  }
}

/** Draft: `draft: true`, or no `draft` key and a status of `idea` or `draft`. */
export function isDraft(frontmatter: Pick<Frontmatter, 'draft' | 'status'>): boolean {
  return frontmatter.draft ?? (frontmatter.status === 'idea' || frontmatter.status === 'draft')
}
