import { type MethodName, methods, type ParsedParams, type Reply, type Result } from '#shared/contract/index'
import { type ErrorCode, SeriatimError } from '#shared/errors'
import type { Log } from './host.ts'

/** One function per method of the contract; each gets parsed params. */
export type Handlers = { readonly [M in MethodName]: (params: ParsedParams<M>) => Promise<Result<M>> }

/**
 * Answers any call with a value: looks the method up by own key, parses the params strictly, runs the
 * handler, turns what it raises into the reply's error. Never rejects.
 */
export function createRouter(
  handlers: Handlers,
  log: Log,
): (method: string, params: unknown) => Promise<Reply> {
  const run = async <M extends MethodName>(method: M, params: unknown): Promise<Reply<M>> => {
    const parsed = methods[method].params.safeParse(params)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const where =
        issue === undefined || issue.path.length === 0 ? 'the argument' : `"${issue.path.join('.')}"`
      return failure(
        'bridge.badParams',
        `${method} was called with a wrong argument: ${where}: ${issue?.message ?? 'invalid'}. Nothing was done.`,
      )
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of this very method produced the value; the index type cannot say so
    const result = await handlers[method](parsed.data as ParsedParams<M>)
    return { ok: true, result }
  }
  return async (method, params) => {
    if (!isMethod(method))
      return failure('bridge.unknownMethod', 'There is no such method. Nothing was done.')
    try {
      return await run(method, params)
    } catch (error) {
      if (error instanceof SeriatimError) {
        return { ok: false, error: { code: error.code, message: error.message, details: error.details } }
      }
      log.error(`${method} failed`, error)
      return failure(
        'internal.unexpected',
        'Something went wrong inside Seriatim. Your files are as they were; try again.',
      )
    }
  }
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name)
}

function failure(
  code: ErrorCode,
  message: string,
): { ok: false; error: { code: ErrorCode; message: string; details: {} } } {
  return { ok: false, error: { code, message, details: {} } }
}
