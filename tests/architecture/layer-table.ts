/**
 * The layers of `src/`, said once. The linter's configuration (`oxlint.config.ts`), the architecture
 * test and its planted imports all read this table; a rule that is not here is not a rule.
 */

/** Which of Node's own modules a layer may use. */
export type NodeAccess =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'except'; readonly modules: readonly string[] }

export interface Layer {
  /** Folder under `src/`. The longest one that matches a file is its layer. */
  readonly folder: string
  /** Folders of other layers that it may import. Its own is always allowed. */
  readonly layers: readonly string[]
  /** Layers of which it may import types, and nothing else. */
  readonly typesOf?: readonly string[]
  /** Packages, by name; a trailing `/*` stands for every package of a scope. */
  readonly packages: readonly string[]
  readonly node: NodeAccess
  /** One import per row that must be refused; the tests plant it. */
  readonly forbidden: string
}

const noNode: NodeAccess = { kind: 'none' }
const anyNode: NodeAccess = { kind: 'all' }
const nodeWithoutDisk: NodeAccess = { kind: 'except', modules: ['fs'] }

export const layerTable: readonly Layer[] = [
  {
    folder: 'shared',
    layers: [],
    packages: ['zod'],
    node: noNode,
    forbidden: '#core/workspace/workspace-model',
  },
  {
    folder: 'core/markdown',
    layers: ['shared'],
    packages: [
      '@lezer/common',
      '@lezer/highlight',
      '@lezer/markdown',
      '@mdit/*',
      'beautiful-mermaid',
      'github-slugger',
      'katex',
      'markdown-exit',
      'markdown-it',
      'node-diff3',
      'prismjs',
      'sanitize-html',
      'yaml',
    ],
    node: noNode,
    forbidden: '#core/storage/storage',
  },
  {
    folder: 'core/storage',
    layers: ['shared'],
    packages: ['chokidar'],
    node: anyNode,
    forbidden: '#core/workspace/workspace-model',
  },
  {
    folder: 'core',
    layers: ['shared', 'core/markdown', 'core/storage'],
    packages: ['hono/html', 'hono/jsx', 'lightningcss', 'yaml', 'zod'],
    node: nodeWithoutDisk,
    forbidden: 'node:fs/promises',
  },
  {
    folder: 'backend',
    layers: ['shared', 'core', 'core/markdown', 'core/storage'],
    packages: [],
    node: { kind: 'except', modules: ['fs', 'http', 'https', 'http2', 'net', 'tls', 'dgram'] },
    forbidden: 'ws',
  },
  {
    folder: 'main',
    layers: ['shared', 'core', 'core/markdown', 'core/storage', 'backend'],
    packages: ['electron', 'electron-log', 'electron-store'],
    node: nodeWithoutDisk,
    forbidden: '#web-host/start-web-host',
  },
  {
    folder: 'preload',
    layers: [],
    typesOf: ['shared'],
    packages: ['electron'],
    node: noNode,
    forbidden: '#shared/errors',
  },
  {
    folder: 'web-host',
    layers: ['shared', 'core', 'core/markdown', 'core/storage', 'backend'],
    packages: ['@hono/node-server', 'hono', 'ws'],
    node: nodeWithoutDisk,
    forbidden: 'electron',
  },
  {
    folder: 'cli',
    layers: ['shared', 'core', 'core/markdown', 'core/storage', 'backend', 'web-host'],
    packages: ['commander'],
    node: nodeWithoutDisk,
    forbidden: '#main/window',
  },
  {
    folder: 'renderer',
    layers: ['shared', 'core/markdown'],
    packages: [
      '@codemirror/*',
      '@fontsource-variable/*',
      '@fontsource/*',
      '@lezer/*',
      'dictionary-en',
      'dictionary-en-gb',
      'dompurify',
      'lucide-react',
      'morphdom',
      'nspell',
      'react',
      'react-aria-components',
      'react-dom',
      'use-intl',
      'zustand',
    ],
    node: noNode,
    forbidden: '#core/workspace/workspace-model',
  },
]

/** What a test that stands beside the code, or a fixture in a `testing` folder, may use on top of its layer's row. */
export const testPackages: readonly string[] = ['@testing-library/react', 'fast-check', 'happy-dom', 'vitest']

/** Files outside `src/` that every layer may import, from the repository's root. */
export const openFiles: readonly string[] = ['package.json']

/** A thing that exactly one file may touch, so that there is one place to audit. */
export interface SingleDoor {
  /** Name imported from `electron`. */
  readonly name: string
  /** `import` bars the very import of the name elsewhere, `new` only making one. */
  readonly bars: 'import' | 'new'
  /** The one file under `src/`, or null where any single file will do. */
  readonly file: string | null
}

export const singleDoors: readonly SingleDoor[] = [
  { name: 'ipcMain', bars: 'import', file: 'main/ipc-endpoint.ts' },
  { name: 'BrowserWindow', bars: 'new', file: null },
]

/** Words that the product must not know: it may not tell a test from the real thing. */
export const bannedWords: readonly RegExp[] = [/electron[-_ ]?double/i, /playwright/i]

/** File names that say nothing about what is inside. */
export const bannedFileName = /(?:^|[-.])(?:utils?|helpers?|managers?|misc)(?:[-.]|$)/

/** The only files that may consist of nothing but re-exports. */
export const allowedBarrels: readonly string[] = ['shared/contract/index.ts']

export const longestFile = 300
