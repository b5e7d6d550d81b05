import { posix } from 'node:path'

/** Numbers below 1 from a seed (mulberry32), so that every run makes the same workspace. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const linkedSeries = ['alpha', 'beta two', 'gamma', 'Δ-vier'] as const
const headings = ['Part one', 'Part one', 'Über die Sache', 'Own {#own-id}', 'What’s `new`?'] as const
const headingIds = ['part-one', 'part-one-1', 'über-die-sache', 'own-id', 'whats-new'] as const

/** File names that authors have, and that are hard to spell in an address. */
const names: readonly ((nth: number) => string)[] = [
  (nth) => `article-${nth}.md`,
  (nth) => `Über uns ${nth}.md`,
  (nth) => `a (b) ${nth}.md`,
  (nth) => `100% ${nth}.md`,
  (nth) => `name-${nth}/index.md`,
  (nth) => `C# & co ${nth}.md`,
  (nth) => `日本 ${nth}.md`,
  (nth) => `o'neil ${nth}.md`,
  (nth) => `x[1] ${nth}.md`,
  (nth) => `with space ${nth}/index.md`,
]

/** A name of an article; no two numbers share one. */
export function hardName(nth: number): string {
  return (names[nth % names.length] ?? String)(nth)
}

interface Target {
  readonly path: string
  readonly title: string | null
}

/** Files of a workspace, all of whose links lead somewhere, in every spelling that there is. */
export function linkedWorkspace(root: string, articles: number, seed: number): Record<string, string> {
  const random = seededRandom(seed)
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const paths = Array.from(
    { length: articles },
    (_, nth) => `${linkedSeries[nth % linkedSeries.length]}/${hardName(nth)}`,
  )
  const pictures = linkedSeries.flatMap((series) => [
    `${series}/assets/pic one.png`,
    `${series}/assets/ü&(x).svg`,
    `${series}/assets/deep/100%.png`,
  ])
  const own = paths.flatMap((path) => (path.endsWith('/index.md') ? [`${posix.dirname(path)}/own.png`] : []))
  const files: Record<string, string> = { [`${root}/seriatim.yaml`]: 'format: 1\n' }
  for (const path of [...pictures, ...own]) files[`${root}/${path}`] = `picture ${path}`
  for (const series of linkedSeries) {
    const order = paths.filter((path) => path.startsWith(`${series}/`))
    const items = order.map((path) => `  - ${JSON.stringify(path.slice(series.length + 1))}\n`)
    files[`${root}/${series}/series.yaml`] = `articles:\n${items.join('')}`
  }
  paths.forEach((path, nth) => {
    const links = Array.from({ length: 12 }, (_, link): string => {
      if (random() < 0.3) return pictureIn(path, pick([...pictures, ...own]), link, random)
      const target = Math.floor(random() * articles)
      return linkIn(path, { path: paths[target] ?? '', title: titleOf(target) }, link, random)
    })
    const head =
      nth % 3 === 0 ? `---\ntitle: "Title ${nth}"\ncover: ${coverIn(path, pick(pictures))}\n---\n` : ''
    const first = nth % 3 === 0 ? '' : `# Title ${nth}\n\n`
    const blocks = headings.map(
      (heading, at) =>
        `## ${heading}\n\nmarker art-${nth}-${at}\n\n${links.slice(at * 3, at * 3 + 3).join('\n\n')}\n`,
    )
    const text = `${head}${first}marker art-${nth} [self](#part-one-1) [[#Über die Sache]]\n\n${blocks.join('\n')}`
    files[`${root}/${path}`] = nth % 7 === 0 ? text.replaceAll('\n', '\r\n') : text
  })
  return files
}

function titleOf(nth: number): string {
  return `Title ${nth}`
}

/** The way as an address without any encoding, but for the signs that would end the path. */
function way(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to).replace(/[#?%]/g, encodeURIComponent)
}

function encoded(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent).join('/')
}

function coverIn(from: string, to: string): string {
  return JSON.stringify(encoded(from, to))
}

function linkIn(from: string, target: Target, nth: number, random: () => number): string {
  const at = Math.floor(random() * headingIds.length)
  const id = random() < 0.5 ? '' : (headingIds[at] ?? '')
  const fragment = id === '' ? '' : `#${random() < 0.5 ? encodeURIComponent(id) : id}`
  const plain = way(from, target.path)
  const safe = encoded(from, target.path)
  const html = plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const folder = safe.replace(/index\.md$/, '')
  const name = posix.basename(target.path.replace(/\/index\.md$/, ''), '.md')
  const isName = !/[[\]#|]/.test(name)
  const words =
    id === '' ? '' : `#${random() < 0.5 ? id : ['Part one', '', 'Über die Sache', '', ''][at] || id}`
  const spellings = [
    `[L${nth}](${safe}${fragment})`,
    `[L${nth}](${safe}${fragment} "Title (x)")`,
    `[L${nth}](<${plain}${fragment}> 'T')`,
    `[L${nth}](./${safe}${fragment})`,
    `[L${nth}](${plain.replace(/[\s[\]()]/g, encodeURIComponent)}${fragment})`,
    `[L${nth}](${folder}${fragment})`,
    `[L${nth}](${folder.replace(/\/$/, '')}${fragment})`,
    `> quoted\n> [L${nth}](${safe}${fragment})`,
    `- item\n  - [L${nth}](<${plain}${fragment}>)`,
    `[L${nth}][ref-${nth}]\n\n[ref-${nth}]: ${safe}${fragment} "T"`,
    `[ref-${nth}][]\n\n[ref-${nth}]: <${plain}${fragment}>`,
    `[ref-${nth}]\n\n[ref-${nth}]:\n  ${safe}${fragment}`,
    `<a href="${html}${fragment}">L${nth}</a>`,
    `<a class=x href='${html.replaceAll("'", '&#39;')}${fragment}'>L${nth}</a>`,
    `| a | b |\n| - | - |\n| [L${nth}](${safe}${fragment}) | x |`,
    `note[^n${nth}]\n\n[^n${nth}]: see [L${nth}](${safe}${fragment})`,
    `[[${isName ? name : target.title}${words}]]`,
    `[[${isName ? name : target.title}${words}|L${nth}]]`,
    `[[${isName ? `${name}.md` : target.title}]]`,
    `[[${target.title}${words}|a label]]`,
    `| a |\n| - |\n| [[${target.title}${words}\\|L${nth}]] |`,
  ]
  return spellings[Math.floor(random() * spellings.length)] ?? ''
}

function pictureIn(from: string, to: string, nth: number, random: () => number): string {
  const safe = encoded(from, to)
  const plain = way(from, to)
  const html = plain.replaceAll('&', '&amp;')
  const spellings = [
    `![P${nth}](${safe})`,
    `![P${nth}](${safe} "Caption")`,
    `text ![P${nth}](<${plain}>) text`,
    `[![P${nth}](${safe})](${safe})`,
    `![P${nth}][pic-${nth}]\n\n[pic-${nth}]: ${safe} 'C'`,
    `<img src="${html}" alt="P${nth}">`,
    `[P${nth}](${safe})`,
  ]
  return spellings[Math.floor(random() * spellings.length)] ?? ''
}
