import type { CustomScheme, Protocol as ElectronProtocol } from 'electron'
import { registerSchemes } from './schemes.ts'
import { isReady } from './readiness.ts'
import { strict } from './unknown-api.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
let registrations = 0

export const protocol = strict('protocol', {
  /** "protocol", registerSchemesAsPrivileged: only before the app is ready, and only once. */
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    registrations += 1
    if (registrations > 1) throw new Error('protocol.registerSchemesAsPrivileged can only be called once')
    registerSchemes(schemes)
  },
  /** "protocol", handle: requests to the scheme go to the handler, whose Response is the answer. */
  handle(
    scheme: string,
    handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>,
  ): void {
    if (!isReady()) throw new Error('protocol.handle can only be used after app is ready')
    if (handlers.has(scheme)) throw new Error('Failed to register protocol')
    handlers.set(scheme, handler)
  },
  /** "protocol", unhandle: takes the handler away. */
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error('Failed to unhandle protocol')
  },
  /** "protocol", isProtocolHandled. */
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<
  ElectronProtocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>)

/** What a page asked for, with addresses as the application knows them. */
export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

export interface PageAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

/** The answer of the handler of this scheme; null where there is none or it rejects. */
export async function answerRequest(request: PageRequest): Promise<PageAnswer | null> {
  const handler = handlers.get(URL.parse(request.url)?.protocol.slice(0, -1) ?? '')
  if (handler === undefined) return null
  const { url, method, headers, body } = request
  const answer = await handler(
    new Request(url, { method, headers, body: body === null ? null : new Uint8Array(body) }),
  )
  return {
    status: answer.status,
    headers: [...answer.headers],
    body: Buffer.from(await answer.arrayBuffer()),
  }
}
