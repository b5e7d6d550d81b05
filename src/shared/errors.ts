/**
 * Every way in which a request can fail, by code. The list is closed: the contract names, for each
 * method, which of these it may raise, and the command line maps them to exit codes.
 */
export const errorCodes = [
  'workspace.notFound',
  'workspace.notAWorkspace',
  'workspace.manifestUnreadable',
  'workspace.newerFormat',
  'workspace.noneOpen',
  'workspace.readOnly',
  'workspace.unreachable',
  'workspace.folderNotEmpty',
  'series.notFound',
  'series.manifestUnreadable',
  'series.sectionUnknown',
  'series.entryNotFound',
  'series.nameTaken',
  'series.nameInvalid',
  'article.notFound',
  'article.nameTaken',
  'article.nameInvalid',
  'article.notUtf8',
  'article.headUnreadable',
  'article.isUtf8',
  'article.conflict',
  'article.cannotSplit',
  'article.cannotMerge',
  'article.headUnreadable',
  'template.notFound',
  'template.unusable',
  'trash.notFound',
  'history.versionNotFound',
  'recovery.notFound',
  'operation.outdated',
  'operation.unfinished',
  'workspace.locked',
  'file.outsideWorkspace',
  'file.denied',
  'file.diskFull',
  'file.failed',
  'export.targetRefused',
  'export.targetNotEmpty',
  'export.blocked',
  'export.seriesUnknown',
  'export.notABundle',
  'job.notFound',
  'job.cancelled',
  'settings.invalid',
  'host.unsupported',
  'host.portInUse',
  'bridge.unknownMethod',
  'bridge.badParams',
  'bridge.refused',
  'bridge.disconnected',
  'cli.usage',
  'cli.input',
  'internal.unexpected',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Facts of a failure that a caller may act on; survives JSON. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>

/**
 * The one error class that crosses layers. `message` is one sentence for the author: what happened,
 * what is safe, what to do.
 */
export class SeriatimError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'SeriatimError'
    this.code = code
    this.details = details
  }
}
