import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Backend, BackendOptions } from '#backend/backend'
import { createDiskStorage } from '#core/storage/disk-storage'
import { type WebHost, startWebHost } from '#web-host/start-web-host'

/** A running loopback server on folders of its own, and a browser's way into it. */
export interface TestWebHost extends WebHost {
  /** Where the built interface is taken from. */
  readonly rendererDir: string
  readonly configFolder: string
  /** The `Cookie` header of the browser that was let in with the printed address. */
  letIn(): Promise<string>
}

export interface TestWebHostOptions {
  readonly createBackend: (options: BackendOptions) => Backend
  readonly workspace?: string
  readonly port?: number
}

export async function startTestWebHost(options: TestWebHostOptions): Promise<TestWebHost> {
  const folder = await mkdtemp(join(tmpdir(), 'seriatim-web-host-'))
  const rendererDir = join(folder, 'renderer')
  const configFolder = join(folder, 'config')
  await mkdir(join(rendererDir, 'assets'), { recursive: true })
  await writeFile(join(rendererDir, 'index.html'), indexHtml)
  await writeFile(join(rendererDir, 'assets', 'main-1a2b3c.js'), 'document.title = "Seriatim"\n')
  await writeFile(join(rendererDir, 'assets', 'main-1a2b3c.js.map'), '{}')

  const started = await startWebHost({
    storage: createDiskStorage(),
    createBackend: options.createBackend,
    rendererDir,
    resources: resolve('resources'),
    version: '0.0.0',
    configFolder,
    documentsFolder: join(folder, 'documents'),
    dataFolder: join(folder, 'data'),
    port: options.port ?? 0,
    workspace: options.workspace ?? null,
    log: silentLog,
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true })
    throw error
  })
  let cookie: string | null = null

  return {
    ...started,
    rendererDir,
    configFolder,
    async letIn() {
      cookie ??=
        (await fetch(started.url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? ''
      return cookie
    },
    async close() {
      await started.close()
      await rm(folder, { recursive: true })
    },
  }
}

const silentLog = { info: () => undefined, error: () => undefined }

const indexHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./assets/main-1a2b3c.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/main-1a2b3c.css">
  </head>
  <body></body>
</html>
`
