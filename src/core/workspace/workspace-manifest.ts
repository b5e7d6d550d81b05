import { readYaml } from '#core/markdown/yaml-reader'
import type { Problem } from '#shared/model/problem'

export const workspaceManifestName = 'seriatim.yaml'
/** The format that this version reads and writes. */
export const workspaceFormat = 1

/** `seriatim.yaml`, read loosely. */
export interface WorkspaceManifest {
  readonly title: string | null
  readonly description: string | null
  readonly author: string | null
  readonly language: string
  /** Base of absolute links; null where the site has no known address. */
  readonly url: string | null
  readonly theme: string | null
  readonly wordsPerMinute: number
  readonly remoteImages: 'link' | 'keep'
  /** Folders in the order of All Series; others follow. */
  readonly series: readonly string[]
  readonly problems: readonly Problem[]
  /** True when `format` is newer than we know: opened read-only. */
  readonly newerFormat: boolean
  readonly damaged: boolean
}

/** Parses the text of `seriatim.yaml`. Null stands for bytes that are not UTF-8. */
export function readWorkspaceManifest(text: string | null): WorkspaceManifest {
  const reader = readYaml(text ?? '')
  const [error] = reader.errors
  const format = reader.number('format', { min: 1, max: Number.MAX_SAFE_INTEGER })
  const fields = {
    title: reader.string('title'),
    description: reader.string('description'),
    author: reader.string('author'),
    language: reader.string('language') ?? 'en',
    url: reader.string('url'),
    theme: reader.string('theme'),
    wordsPerMinute: reader.number('wordsPerMinute', { min: 50, max: 2000 }) ?? 225,
    remoteImages: reader.oneOf('remoteImages', ['link', 'keep']) ?? 'link',
    series: reader.strings('series'),
  } satisfies Partial<WorkspaceManifest>
  const newerFormat = format !== null && format > workspaceFormat
  const damaged = text === null || error !== undefined

  const problems: Problem[] = reader.faults.map((fault) => ({
    ...nowhere,
    code: 'manifest.wrong-type',
    severity: 'warning',
    line: fault.line,
    column: fault.column,
    message: `${fault.message} in ${workspaceManifestName}; it is read as if it were not there.`,
  }))
  if (damaged) {
    problems.push({
      ...nowhere,
      code: 'workspace.manifest-unreadable',
      severity: 'error',
      line: error?.line ?? null,
      column: error?.column ?? null,
      message: `${workspaceManifestName} cannot be read: ${error?.message ?? 'it is not text in UTF-8'}. All articles are safe; nothing is written until it is mended.`,
    })
  }
  if (newerFormat) {
    problems.push({
      ...nowhere,
      code: 'workspace.newer-format',
      severity: 'warning',
      message: `${workspaceManifestName} has format ${format}, which a newer Seriatim wrote. It is opened for reading only.`,
    })
  }
  return { ...fields, problems, newerFormat, damaged }
}

const nowhere = { series: null, path: null, line: null, column: null } as const
