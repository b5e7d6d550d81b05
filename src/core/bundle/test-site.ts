import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { ExportReport } from '#shared/model/export-report'
import { exportSite, type SiteRequest } from './export-site.ts'

/** Where tests keep their workspace and their site. */
export const workspaceRoot = '/home/nora/writing'
export const siteFolder = '/home/nora/site'

const resources = {
  '/app/resources/themes/crisp/fonts.css':
    "@font-face { font-family: A; src: url('../../fonts/a.woff2') format('woff2'); }",
  '/app/resources/themes/crisp/theme.css': 'body { color: #123456; top: var(--space-1); }',
  '/app/resources/themes/tokens.css': ':root { --space-1: 2px; --space-2: 4px; }',
  '/app/resources/themes/stand-in-fonts.css': "@font-face { font-family: 'S'; src: local('Arial'); }",
  '/app/resources/themes/crisp/site.js': '// script',
  '/app/resources/fonts/a.woff2': 'font',
}

/** A disk with a workspace (paths relative to it) and the theme. */
export function diskWith(files: Readonly<Record<string, string | Uint8Array>>): MemoryStorage {
  const placed = Object.entries(files).map(
    ([path, content]) => [`${workspaceRoot}/${path}`, content] as const,
  )
  return createMemoryStorage({
    ...resources,
    [`${workspaceRoot}/seriatim.yaml`]: 'format: 1\ntitle: Field Notes\n',
    ...Object.fromEntries(placed),
  })
}

export type ExportOptions = Partial<
  Pick<SiteRequest, 'out' | 'series' | 'intoExisting' | 'signal' | 'onProgress' | 'problems' | 'version'>
> & { readonly drafts?: boolean }

/** Exports the workspace of `diskWith` as the command line does. */
export async function exportFrom(
  storage: Storage,
  { drafts = false, ...options }: ExportOptions = {},
): Promise<ExportReport> {
  return exportSite({
    storage,
    model: await loadWorkspace(storage, workspaceRoot, { drafts }),
    out: siteFolder,
    series: [],
    resources: '/app/resources',
    version: '1.2.3',
    intoExisting: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    problems: [],
    ...options,
  })
}

/** A workspace's files, exported, with a look at each page. */
export async function siteOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ExportOptions = {},
) {
  const storage = diskWith(files)
  const report = await exportFrom(storage, options)
  const site = filesIn(storage)
  const page = (path: string): string => {
    const html = site.get(path)
    if (html === undefined) throw new Error(`no ${path}; there is ${[...site.keys()].join(', ')}`)
    return html
  }
  return { storage, report, site, page }
}

/** The files below a folder as text, by path relative to it, sorted. */
export function filesIn(storage: MemoryStorage, folder: string = siteFolder): Map<string, string> {
  const found = [...storage.files].filter(([path]) => path.startsWith(`${folder}/`))
  return new Map(
    found
      .map(([path, bytes]) => [path.slice(folder.length + 1), new TextDecoder().decode(bytes)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The visible text of a page, spaces collapsed. */
export function visibleText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** One series with two plain articles. */
export const twoArticles = {
  'tea/series.yaml': 'title: Tea\narticles:\n  - first.md\n  - second.md\n',
  'tea/first.md': '---\ntitle: First\n---\n\nWater comes first. See [the second](second.md).\n',
  'tea/second.md': '---\ntitle: Second\nupdated: 2026-03-12\n---\n\nThen leaves.\n',
}
