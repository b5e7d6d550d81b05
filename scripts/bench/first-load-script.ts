import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'

export interface LoadedChunk {
  /** Path relative to the folder of the page. */
  readonly path: string
  readonly bytes: number
  readonly gzipped: number
}

/** Chunks that editor and preview come in, once an article is shown. */
export const writingChunks = ['writing-panes', 'article-buffers']

export interface FirstLoad {
  /** The largest first. */
  readonly chunks: readonly LoadedChunk[]
  readonly bytes: number
  readonly gzipped: number
}

/**
 * The script that a built page loads before it can do anything: the entry that `index.html` names, what
 * it preloads, and every chunk that one of them imports statically. `folder` is where `index.html` lies.
 * Chunks named by `later`, which are loaded on demand, are counted in with what they import.
 */
export async function firstLoadScript(folder: string, later: readonly string[] = []): Promise<FirstLoad> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
    const isScript = tag.startsWith('<script') || /rel="modulepreload"/.test(tag)
    const path = /(?:src|href)="([^"]+)"/.exec(tag)?.[1]
    return isScript && path !== undefined ? [normalize(path)] : []
  })
  if (named.length === 0) throw new Error(`${join(folder, 'index.html')} names no script`)
  const chunks = new Map<string, LoadedChunk>()
  const waiting = [...named, ...(await Promise.all(later.map((name) => chunkNamed(folder, name))))]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (chunks.has(path)) continue
    const code = await readFile(join(folder, path))
    chunks.set(path, { path, bytes: code.length, gzipped: gzipSync(code).length })
    waiting.push(...staticImports(code.toString('utf8')).map((to) => join(dirname(path), to)))
  }
  const all = [...chunks.values()].toSorted((a, b) => b.gzipped - a.gzipped)
  const sum = (of: (chunk: LoadedChunk) => number) => all.reduce((total, chunk) => total + of(chunk), 0)
  return { chunks: all, bytes: sum((chunk) => chunk.bytes), gzipped: sum((chunk) => chunk.gzipped) }
}

async function chunkNamed(folder: string, name: string): Promise<string> {
  const files = await readdir(join(folder, 'assets'))
  const file = files.find((one) => one.startsWith(`${name}-`) && one.endsWith('.js'))
  if (file === undefined) throw new Error(`${folder} has no chunk "${name}"`)
  return join('assets', file)
}

function staticImports(code: string): string[] {
  return parseAst(code).body.flatMap((node) => {
    const isImport =
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportAllDeclaration' ||
      node.type === 'ExportNamedDeclaration'
    return isImport && node.source != null ? [node.source.value] : []
  })
}

if (import.meta.main) console.table((await firstLoadScript(process.argv[2] ?? 'out/renderer')).chunks)
