import { posix } from 'node:path'
import type { LinkResolution, LinkTarget } from '#core/markdown/link-index'
import type { LinkResolver } from '#core/markdown/resolve-link'
import { slugOf } from '#core/markdown/slug'
import { spellAddress, splitAddress } from '#core/markdown/spell-address'
import { spellWikilink } from '#core/markdown/spell-wikilink'
import type { ArticleLink } from '#core/workspace/article-facts'
import type { AddressFix } from '#shared/model/finding'
import { nameLikeness } from './name-likeness.ts'

/** A link that does not lead where its author wanted, where it stands, and what it could have meant. */
export interface MistakenLink {
  readonly written: ArticleLink
  readonly meant: LinkResolution
  readonly from: { readonly series: string; readonly path: string }
  /** Ids of the article that it stands in. */
  readonly ownAnchors: readonly string[]
}

export interface NamesAround {
  readonly targets: readonly LinkTarget[]
  readonly resolve: LinkResolver
  /** Names of the files in a folder of the workspace, by its path. */
  readonly filesIn: (folder: string) => Promise<readonly string[]>
}

/** Names less alike than this are no mistyping of one another. */
const leastLike = 0.6
/** Headings are reworded more often than mistyped. */
const leastLikeAnchor = 0.45
const most = 3

/** Addresses of what is named much like a link that leads nowhere, the likeliest first. Each leads there. */
export async function suggestAddresses(link: MistakenLink, around: NamesAround): Promise<AddressFix[]> {
  const { meant, written } = link
  switch (meant.kind) {
    case 'external':
      return []
    case 'anchor':
      return anchorsLike(link, meant.fragment, link.ownAnchors, `${link.from.series}/${link.from.path}`)
    case 'article':
      return meant.fragment === null || written.form === 'image'
        ? []
        : anchorsLike(
            link,
            meant.fragment,
            meant.target.anchors ?? [],
            `${meant.target.series}/${meant.target.path}`,
          )
    case 'asset':
      return [
        ...(await filesLike(link, meant.path, around)),
        ...(written.form === 'link' ? articlesLike(link, around) : []),
      ].slice(0, most)
    case 'missing':
      return meant.reason === 'nothing' || meant.reason === 'ambiguous' ? articlesLike(link, around) : []
  }
}

function articlesLike(link: MistakenLink, { targets, resolve }: NamesAround): AddressFix[] {
  const { written, from } = link
  if (written.form === 'image') return []
  const { path } = splitAddress(written.href)
  const wanted = slugOf(
    nameOf(written.form === 'wikilink' ? (written.href.split('#')[0] ?? '') : decoded(path)),
  )
  if (wanted === '') return []
  const isHere = (target: LinkTarget): boolean => target.series === from.series
  return targets
    .filter((target) => !(isHere(target) && target.path === from.path))
    .map((target) => ({ target, likeness: likenessOf(target, wanted, written.form) }))
    .filter(({ likeness }) => likeness >= leastLike)
    .toSorted(
      (one, other) =>
        other.likeness - one.likeness || Number(isHere(other.target)) - Number(isHere(one.target)),
    )
    .slice(0, most)
    .flatMap(({ target }) => {
      const href = spellingOf(link, target, resolve)
      return href === null
        ? []
        : [{ kind: 'article' as const, href, number: target.number, title: target.title }]
    })
}

/** Wikilinks name articles by title as well. */
function likenessOf(target: LinkTarget, wanted: string, form: ArticleLink['form']): number {
  const { file, title } = namesOf(target)
  const likeness = nameLikeness(wanted, file, leastLike)
  return form === 'wikilink' ? Math.max(likeness, nameLikeness(wanted, title, leastLike)) : likeness
}

/** Every link that leads nowhere is compared with all of them. */
const names = new WeakMap<LinkTarget, { readonly file: string; readonly title: string }>()

function namesOf(target: LinkTarget) {
  const known = names.get(target)
  if (known !== undefined) return known
  const made = { file: nameOf(target.path).toLowerCase(), title: slugOf(target.title) }
  names.set(target, made)
  return made
}

function spellingOf(
  { written, from }: MistakenLink,
  target: LinkTarget,
  resolve: LinkResolver,
): string | null {
  const to = { path: `${target.series}/${target.path}`, fragment: null }
  const source = `${from.series}/${from.path}`
  const { href, form } = written
  const spellings =
    form === 'wikilink'
      ? spellWikilink({ href, from: source, to, title: target.title })
      : spellAddress({ href, written: 'bare', from: source, to, keepFragment: true })
  for (const spelling of spellings) {
    const leadsTo = resolve(from, spelling, form)
    if (leadsTo.kind === 'article' && leadsTo.target === target) return spelling
    if (leadsTo.kind === 'missing' && leadsTo.target === target) return spelling
  }
  return null
}

function anchorsLike(
  { written, from }: MistakenLink,
  wanted: string,
  anchors: readonly string[],
  path: string,
): AddressFix[] {
  const alike = anchors
    .map((id) => ({ id, likeness: nameLikeness(slugOf(wanted), id) }))
    .filter(({ likeness }) => likeness >= leastLikeAnchor)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
  return alike.flatMap(({ id }) => {
    const to = { path, fragment: id }
    if (written.form === 'wikilink')
      return [{ kind: 'anchor', href: `${written.href.split('#')[0]?.trim() ?? ''}#${id}`, id }]
    const request = {
      href: written.href,
      written: 'bare',
      from: `${from.series}/${from.path}`,
      to,
      keepFragment: false,
    } as const
    const [href] = spellAddress(request)
    return href === undefined ? [] : [{ kind: 'anchor' as const, href, id }]
  })
}

async function filesLike(
  { written, from }: MistakenLink,
  path: string,
  { filesIn }: NamesAround,
): Promise<AddressFix[]> {
  const folder = posix.dirname(path)
  const wanted = posix.basename(path).toLowerCase()
  const files = await filesIn(folder)
  return (
    files
      // Those are articles, which have a title as well.
      .filter((name) => !/\.md$/i.test(name))
      .map((name) => ({ name, likeness: nameLikeness(wanted, name.toLowerCase()) }))
      .filter(({ likeness }) => likeness >= leastLike)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, most)
      .flatMap(({ name }) => {
        const to = { path: `${folder}/${name}`, fragment: null }
        const source = `${from.series}/${from.path}`
        const [href] = spellAddress({
          href: written.href,
          written: 'bare',
          from: source,
          to,
          keepFragment: true,
        })
        return href === undefined ? [] : [{ kind: 'file' as const, href, name }]
      })
  )
}

/** `name` of `a/name.md`, of `a/name/index.md` and of `a/name/`. */
function nameOf(path: string): string {
  return posix.basename(path.replace(/(?:\/index)?\.md$/i, '').replace(/\/$/, ''))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
