import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { SeriatimError } from '#shared/errors'
import { isBundle, readBundleFile } from '#core/bundle/open-bundle'
import type { Storage } from '#core/storage/storage'
import { guardedRequest } from './guarded-request.ts'
import { listenOnLoopback, stopServer } from './listen-on-loopback.ts'
import { guardRequest } from './request-guard.ts'

export interface SiteServerOptions {
  readonly storage: Storage
  /** Absolute path of an exported site. */
  readonly dir: string
  /** 0 for any free one. */
  readonly port: number
}

export interface SiteServer {
  /** Address of the site's first page. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves an exported site, read-only, on a loopback port of its own: nothing in it shares an origin with
 * the application. Rejects with `export.notABundle` or `host.portInUse`.
 */
export async function startSiteServer({ storage, dir, port }: SiteServerOptions): Promise<SiteServer> {
  if (!(await isBundle(storage, dir))) {
    throw new SeriatimError(
      'export.notABundle',
      `"${dir}" holds no site that Seriatim exported. Choose the folder that was given to export.`,
    )
  }
  const server = createServer((request, response) => {
    void answerFile(storage, dir, taken, request, response).catch(() => refuse(response, 500))
  })
  const taken = await listenOnLoopback(server, port)
  return { url: `http://127.0.0.1:${taken}/`, port: taken, close: () => stopServer(server) }
}

async function answerFile(
  storage: Storage,
  dir: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const verdict = guardRequest(siteRequest(request), port)
  if (!verdict.ok) return refuse(response, verdict.status)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)

  const file = await readBundleFile(storage, dir, new URL(request.url ?? '/', 'http://site').pathname)
  if (file === null) return refuse(response, 404)
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.byteLength,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

/**
 * A site only ever answers page loads, to whoever follows a link to it: from the application, which is
 * another origin, too. The name of the host is what must be right.
 */
function siteRequest(request: IncomingMessage) {
  return { ...guardedRequest(request, false), method: 'GET', origins: [], fetchSites: [] }
}

function refuse(response: ServerResponse, status: 400 | 403 | 404 | 405 | 421 | 500): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  response.end(status === 404 ? 'Not found\n' : 'Refused\n')
}
