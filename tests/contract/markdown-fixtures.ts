import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMarkdownExit } from 'markdown-exit'
import type { EngineFactory } from '#core/markdown/engine'
import { answerToken } from '#core/markdown/answer-token'
import type { RenderRequest, TokenOutcome } from '#core/markdown/render-request'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

const folder = join(import.meta.dirname, '..', 'fixtures', 'markdown')

export interface MarkdownFixture {
  readonly name: string
  readonly source: string
  readonly body: string
  /** Lines of the file before the body. */
  readonly bodyLine: number
}

/** Every `.md` of `tests/fixtures/markdown/`. */
export const markdownFixtures: readonly MarkdownFixture[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()
  .map((file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    const { body, bodyLine } = splitFrontmatter(source)
    return { name: file.replace(/\.md$/, ''), source, body, bodyLine }
  })

/** A file of the corpus beside the sources. */
export function readFixture(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

const fixtureSeries = {
  title: 'Fixtures <& more>',
  articles: [
    { path: 'one.md', slug: 'one', title: 'One & only', number: '01' },
    { path: 'fixture.md', slug: 'fixture', title: 'Fixture', number: '02' },
    { path: 'breaker.md', slug: 'circuit-breaker', title: 'Circuit Breaker', number: '03' },
    { path: 'end.md', slug: 'end', title: 'End', number: '–' },
  ],
}

/** The corpus is the second of four articles; the last has no number. */
function answerFixtureToken(name: string): TokenOutcome | null {
  const meaning = answerToken(name, fixtureSeries, 'fixture.md')
  return meaning === null ? null : { text: meaning.text, href: meaning.article?.path ?? null }
}

/** What the corpus was rendered with: `missing…` is no article, `gone…` no picture, far pictures are links. */
export function fixtureRequest(bodyLine: number | null): RenderRequest {
  return {
    link: (href) => (href.startsWith('missing') ? { kind: 'text' } : { kind: 'link', href }),
    image: (src) => {
      if (src.startsWith('gone')) return { kind: 'missing' }
      return src.startsWith('https:')
        ? { kind: 'link', href: src }
        : { kind: 'image', src, width: 640, height: 480 }
    },
    token: answerFixtureToken,
    wikilinkLabel: (target) => (target === 'circuit-breaker' ? 'Circuit Breaker' : null),
    bodyLine,
    title: 'Fixture',
  }
}

const markdownExit: EngineFactory = (preset, options) =>
  // The second engine has the first one's interface, and this suite is what holds it to that.
  createMarkdownExit(preset, options) as unknown as ReturnType<EngineFactory>

/** Both engines that the pipeline has to work on; null is the one it uses. */
export const markdownEngines: readonly (readonly [string, EngineFactory | null])[] = [
  ['markdown-it', null],
  ['markdown-exit', markdownExit],
]
