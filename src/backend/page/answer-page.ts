import { randomBytes } from 'node:crypto'
import { byteRange } from './byte-range.ts'
import { assetPolicy, commonHeaders, contentPolicy, type PageConnections } from './content-policy.ts'
import { readPageFile } from './read-page-file.ts'
import { withStyleNonce } from './style-nonce.ts'
import { withTheme } from './page-theme.ts'
import { readAsset } from '#core/workspace/read-asset'
import type { Storage } from '#core/storage/storage'
import { pictureFramePath, pictureFramePolicy } from '#shared/frame-policy'
import type { Settings } from '#shared/model/settings'

/** An answer to a page load, in no transport's terms. */
export interface PageAnswer {
  readonly status: 200 | 206 | 404 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface PageSource {
  readonly storage: Storage
  /** Absolute path of the built interface. */
  readonly rendererDir: string
  /** Absolute root of the open workspace, or null. */
  readonly workspaceRoot: () => string | null
  /** The author's theme now: the page has it before it is first painted. */
  readonly theme: () => Promise<Settings['theme']>
  readonly connections: PageConnections
}

/** Pictures of the workspace are at this address plus their path, percent-encoded part by part. */
const assetPrefix = '/asset/'

/**
 * The one function behind Electron's `app://` and browser mode's HTTP: the built interface and the
 * workspace's pictures. `pathname` is as it stands in the address, percent-encoded; `range` is the request's
 * header of that name, or null.
 */
export async function answerPage(
  source: PageSource,
  pathname: string,
  range: string | null,
): Promise<PageAnswer> {
  const path = decodedPath(pathname)
  if (path === null) return notFound
  if (path === pictureFramePath) return pictureFrame
  if (path.startsWith(assetPrefix)) return answerAsset(source, path.slice(assetPrefix.length), range)

  const name = path === '/' ? 'index.html' : path.slice(1)
  const file = await readPageFile(source.storage, source.rendererDir, name)
  if (file === null) return notFound
  if (name === 'index.html') return indexPage(source, file.bytes)
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'content-type': file.contentType,
      // Names in this folder carry a hash of their content.
      'cache-control': name.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    },
    bytes: new Uint8Array(file.bytes),
  }
}

async function indexPage(source: PageSource, bytes: Uint8Array): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString('base64url')
  const html = withTheme(new TextDecoder().decode(bytes), await source.theme())
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(nonce, source.connections),
      'cache-control': 'no-store',
    },
    bytes: new TextEncoder().encode(withStyleNonce(html, nonce)),
  }
}

async function answerAsset(source: PageSource, path: string, header: string | null): Promise<PageAnswer> {
  const root = source.workspaceRoot()
  const asset = root === null ? null : await readAsset(source.storage, root, path)
  if (asset === null) return notFound
  const size = asset.bytes.length
  const range = byteRange(header, size)
  const headers = {
    ...commonHeaders,
    'content-type': asset.contentType,
    'content-security-policy': assetPolicy,
    // The author may replace a picture at any time, under the same name.
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
  }
  switch (range.kind) {
    case 'whole':
      return { status: 200, headers, bytes: new Uint8Array(asset.bytes) }
    case 'part':
      return {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${range.start}-${range.end}/${size}` },
        bytes: new Uint8Array(asset.bytes.subarray(range.start, range.end + 1)),
      }
    case 'unsatisfiable':
      return {
        status: 416,
        headers: { ...headers, 'content-range': `bytes */${size}` },
        bytes: new Uint8Array(),
      }
  }
}

/** The empty page that the preview fills from outside where it shows pictures of other sites; only our own page has it in a frame. */
const pictureFrame: PageAnswer = {
  status: 200,
  headers: {
    ...commonHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${pictureFramePolicy}; frame-ancestors 'self'`,
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'no-store',
  },
  bytes: new TextEncoder().encode(
    '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>',
  ),
}

const notFound: PageAnswer = {
  status: 404,
  headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  bytes: new TextEncoder().encode('Not found'),
}

/** The path with its percent-encoding undone once; null where that is impossible. */
function decodedPath(pathname: string): string | null {
  if (!pathname.startsWith('/')) return null
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
