import { watch } from 'chokidar'
import { basename, relative, sep } from 'node:path'
import { isTemporaryName } from './temporary-name.ts'

export interface FolderWatch {
  close(): Promise<void>
}

export interface FolderWatchOptions {
  /** Gets workspace paths (`/` between parts) that may have changed, gathered for a moment. */
  readonly onChange: (paths: ReadonlySet<string>) => void
  /** The watch itself failed: changes may have been missed, so everything must be looked at. */
  readonly onError: (error: unknown) => void
}

const gatherFor = 80

/**
 * Watches a workspace. Events are hints, never facts: whoever gets one reads the disk again. Hidden
 * folders (`.seriatim`, `.git`), `node_modules` and temporary files are passed over. Resolves when the
 * watch stands.
 */
export function watchFolder(root: string, options: FolderWatchOptions): Promise<FolderWatch> {
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && isIgnored(basename(path)),
  })
  watcher.on('all', (_event, path) => {
    pending.add(relative(root, path).split(sep).join('/'))
    timer ??= setTimeout(() => {
      timer = undefined
      const paths = new Set(pending)
      pending.clear()
      options.onChange(paths)
    }, gatherFor)
  })
  watcher.on('error', options.onError)

  return new Promise((resolve) => {
    watcher.on('ready', () => {
      resolve({
        async close() {
          clearTimeout(timer)
          await watcher.close()
        },
      })
    })
  })
}

function isIgnored(name: string): boolean {
  return (name.startsWith('.') && (isTemporaryName(name) || !name.endsWith('.md'))) || name === 'node_modules'
}
