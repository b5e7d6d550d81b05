import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { bridgeSocketPath } from '#shared/contract/wire'
import type { Backend, BackendOptions } from '#backend/backend'
import type { Log } from '#backend/host'
import { waitAtMost } from '#backend/wait-at-most'
import type { Storage } from '#core/storage/storage'
import { createBridgeEndpoint, refuseUpgrade } from './bridge-endpoint.ts'
import { createBrowserHost } from './browser-host.ts'
import { guardedRequest } from './guarded-request.ts'
import { listenOnLoopback, stopServer } from './listen-on-loopback.ts'
import { pageRoutes } from './page-routes.ts'
import { guardRequest, ownNames } from './request-guard.ts'
import { createSession } from './session.ts'

export interface WebHostOptions {
  readonly storage: Storage
  readonly createBackend: (options: BackendOptions) => Backend
  /** Absolute path of the built interface. */
  readonly rendererDir: string
  /** Absolute path of `resources/`. */
  readonly resources: string
  readonly version: string
  /** Absolute path of the folder in which this user's programs keep their configuration. */
  readonly configFolder: string
  /** Absolute path of the folder in which copies of the sample workspace are made. */
  readonly documentsFolder: string
  /** Absolute path of the folder in which this user's Seriatim keeps its data. */
  readonly dataFolder: string
  /** 0 for any free one. */
  readonly port: number
  /** Absolute path of the workspace to open; null for none. */
  readonly workspace: string | null
  readonly log: Log
}

export interface WebHost {
  /** The address to open, with the token that lets one browser in. */
  readonly url: string
  readonly port: number
  /** Waits for writes under way and ends every connection, within two seconds. */
  close(): Promise<void>
}

/** Longest wait for writes under way, in milliseconds: what is left of two seconds ends the rest. */
const patience = 700
/** Longest wait for clients to send what is unsaved, in milliseconds. */
const goodbye = 900

/**
 * Starts browser mode on this computer's loopback address. Rejects with a `SeriatimError`:
 * `host.portInUse`, or what the workspace to open raises.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { storage, log } = options
  // Bound first, so that a port in use is told before a workspace is touched; answers come with the routes.
  const server = createServer()
  const port = await listenOnLoopback(server, options.port)
  const session = createSession(port)
  const browserHost = createBrowserHost(options)
  const backend = options.createBackend({ storage, host: browserHost.host, resources: options.resources })
  const endpoint = createBridgeEndpoint(backend, session, log)
  const answer = getRequestListener(
    pageRoutes({
      session,
      backend,
      log,
      source: {
        storage,
        rendererDir: options.rendererDir,
        workspaceRoot: () => backend.workspaceRoot,
        theme: async () => (await browserHost.host.settings.read()).theme,
        connections: {
          kind: 'own',
          sockets: ownNames.map((name) => `ws://${name}:${port}${bridgeSocketPath}`),
        },
      },
    }).fetch,
    { overrideGlobalObjects: false },
  )

  server.on('request', (request, response) => {
    const verdict = guardRequest(guardedRequest(request, false), port)
    if (verdict.ok) return void answer(request, response)
    response.writeHead(verdict.status, { 'content-type': 'text/plain', connection: 'close' }).end('Refused\n')
  })
  server.on('upgrade', (request, socket, head) => {
    const verdict = guardRequest(guardedRequest(request, true), port)
    if (verdict.ok) endpoint.upgrade(request, socket, head)
    else refuseUpgrade(socket, verdict.status)
  })

  async function close(): Promise<void> {
    await endpoint.sayGoodbye(goodbye)
    endpoint.close()
    // What a client sent before it was told goodbye is a write under way: it is waited for.
    await waitAtMost(patience, backend.close())
    endpoint.end()
    await Promise.all([browserHost.close(), stopServer(server)])
  }

  try {
    if (options.workspace !== null) await backend.openWorkspace(options.workspace)
  } catch (error) {
    await close()
    throw error
  }
  return { url: `http://127.0.0.1:${port}/?token=${session.token}`, port, close }
}
