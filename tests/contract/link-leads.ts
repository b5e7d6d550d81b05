import { allTargets } from '#core/links/followed-targets'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { type MarkdownOutline, outlineMarkdown } from '#core/markdown/outline-markdown'
import { createLinkResolver } from '#core/markdown/resolve-link'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { MemoryStorage } from '#core/storage/memory-storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'

const decoder = new TextDecoder()
/** What `linkedWorkspace` writes at the beginning of every article and after every heading. */
const marker = /marker (art-\d+(?:-\d+)?)/

/** The text of a file of the workspace, by its path there. */
export function textOf(storage: MemoryStorage, path: string, root = '/w'): string {
  return decoder.decode(storage.files.get(`${root}/${path}`))
}

/** The author's files, without Seriatim's own. */
export function authorsFiles(storage: MemoryStorage, root = '/w'): ReadonlyMap<string, string> {
  return new Map(
    [...storage.files].flatMap(([path, bytes]): [string, string][] =>
      path.startsWith(`${root}/.seriatim/`) ? [] : [[path, Buffer.from(bytes).toString('latin1')]],
    ),
  )
}

/**
 * Where each address leads, by the marker before it, told by what does not change when files, headings and texts
 * get another name or place: the marker after that place, the bytes of a picture.
 */
export function leadsOf(
  storage: MemoryStorage,
  model: WorkspaceModel,
  { covers = true } = {},
): Record<string, readonly string[]> {
  const resolve = createLinkResolver(allTargets(model))
  const articles = new Map(
    model.series.flatMap((series) =>
      [...series.articles.keys()].map((path): [string, Article] => [
        `${series.folder}/${path}`,
        articleAt(storage, series.folder, path),
      ]),
    ),
  )
  const inArticle = (path: string, fragment: string | null, found: boolean): string => {
    const { lines, outline } = articles.get(path) ?? { lines: [], outline: null }
    const line = fragment === null ? 1 : outline?.headings.find(({ id }) => id === fragment)?.line
    const place = line === undefined ? null : marker.exec(lines.slice(line - 1).join('\n'))
    return fragment !== null && !found ? 'no heading' : (place?.[1] ?? 'nowhere')
  }
  const leads: Record<string, string[]> = {}
  for (const [own, { series, path, lines, outline, cover }] of articles) {
    // A cover stands before all text: it is told with what comes first.
    const first = 1 + lines.findIndex((each) => marker.test(each))
    const shown = cover === null || !covers ? [] : [{ form: 'image', href: cover, line: first } as const]
    for (const { form, href, line } of [...outline.links, ...shown]) {
      const before = lines.slice(0, line).findLast((each) => marker.test(each)) ?? ''
      const to = resolve({ series, path }, href, form)
      const lead =
        to.kind === 'article'
          ? inArticle(`${to.target.series}/${to.target.path}`, to.fragment, to.fragmentFound)
          : to.kind === 'anchor'
            ? inArticle(own, to.fragment, to.fragmentFound)
            : to.kind === 'asset'
              ? textOf(storage, to.path) || `no file ${href}`
              : `${to.kind} ${href}`
      const from = marker.exec(before)?.[1] ?? own
      leads[from] = [...(leads[from] ?? []), lead]
    }
  }
  return leads
}

interface Article {
  readonly series: string
  readonly path: string
  readonly lines: readonly string[]
  readonly outline: MarkdownOutline
  readonly cover: string | null
}

function articleAt(storage: MemoryStorage, series: string, path: string): Article {
  const text = textOf(storage, `${series}/${path}`)
  const { body, bodyLine, yaml } = splitFrontmatter(text)
  const { cover } = readFrontmatter(yaml)
  return { series, path, lines: text.split('\n'), outline: outlineMarkdown(body, bodyLine), cover }
}
