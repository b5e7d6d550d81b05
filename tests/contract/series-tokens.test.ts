import { describe, expect, it } from 'vitest'
import { diskWith, exportFrom, filesIn, visibleText, workspaceRoot } from '#core/bundle/test-site'
import { checkWorkspace } from '#core/check/check-workspace'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { linkContext } from '../../src/renderer/preview/link-context.ts'
import { LivePreview } from '../../src/renderer/preview/live-preview.ts'

const text = `{{series.title}}: part {{part}} of {{parts}}. After {{prev}} ({{prev.title}}) comes {{next}} ({{next.title}}).
The kettle is in part {{part:kettle}}, {{nonsense}} nowhere.

## Part {{part}}

\\{{part}} and \`{{part}}\` stay.
`

const files = {
  'tea/series.yaml':
    'title: Tea & <Time>\narticles:\n  - { path: preface.md, unnumbered: true }\n  - water.md\n  - draft.md\n  - pots/index.md\n  - leaf.md\n',
  'tea/preface.md': `# Preface\n\n${text}`,
  'tea/water.md': `# Water\n\n${text}`,
  'tea/draft.md': `---\ndraft: true\n---\n# Draft\n\n${text}`,
  'tea/pots/index.md': `---\nslug: kettle\ntitle: "Pots, **kettles**"\n---\n\n${text}`,
  'tea/leaf.md': `# Leaf\n\n${text}`,
  'other/series.yaml': 'articles: [kettle.md]\n',
  'other/kettle.md': '# Another kettle\n',
}

const open = async () => {
  const disk = diskWith(files)
  const model = await loadWorkspace(disk, workspaceRoot, { drafts: false })
  // These articles are described by their first words alone.
  const all = await checkWorkspace(disk, model)
  return { disk, model, problems: all.filter(({ code }) => code !== 'article.description-missing') }
}

/** The text of an article in the published site, from its first heading to the end of the text. */
const proseOf = (html: string): string => /<div class="prose">(.*?)<\/div><nav/s.exec(html)?.[1] ?? ''

describe('tokens of a series', () => {
  it('say on the site what the site says around the text', async () => {
    const { disk, problems } = await open()
    const report = await exportFrom(disk, { problems })
    const site = filesIn(disk)
    const water = proseOf(site.get('tea/water.html') ?? '')
    expect(visibleText(water)).toBe(
      'Tea & <Time>: part 1 of 3. After Preface (Preface) comes Pots, **kettles** (Pots, **kettles**). ' +
        'The kettle is in part 2, {{nonsense}} nowhere. Part 1 {{part}} and {{part}} stay.',
    )
    expect(water).toContain('<a href="preface.html">Preface</a>')
    expect(water).toContain('<a href="kettle.html">Pots, **kettles**</a>')
    expect(water).toContain('<span class="token-missing">{{nonsense}}</span>')
    expect(visibleText(proseOf(site.get('tea/leaf.html') ?? ''))).toContain(
      'After Pots, **kettles** (Pots, **kettles**) comes {{next}} ({{next.title}}).',
    )
    // The contents and the excerpt of the list say the same as the text.
    expect(site.get('tea/water.html')).not.toContain('>Part {{part}}<')
    expect(visibleText(site.get('tea/index.html') ?? '')).toContain(
      'Tea & <Time>: part 1 of 3. After Preface',
    )
    expect(report.wordsIn).toBe(report.wordsOut)
    // What the checker found at its place is not told again by the rendering.
    const tokens = report.problems.filter(({ code }) => code === 'token.unresolved')
    expect(tokens).toEqual(problems)
  })

  it('say the same in the preview', async () => {
    const { disk, model, problems } = await open()
    await exportFrom(disk, { problems })
    const site = filesIn(disk)
    const { targets } = linkContext(model.snapshot, null)
    for (const entry of model.snapshot.series.flatMap(({ folder, entries }) =>
      folder === 'tea' ? entries.filter(({ state }) => state === 'shown') : [],
    )) {
      const path = entry.path ?? ''
      const source = new TextDecoder().decode((await disk.read(`${workspaceRoot}/tea/${path}`)) ?? undefined)
      const page = {
        source: { series: 'tea', path },
        language: 'en',
        seriesTitle: 'Tea & <Time>',
        title: entry.title,
        partLabel: null,
        day: null,
        minutes: null,
        words: { allSeries: '', breadcrumb: '', contents: '' },
      }
      const preview = new LivePreview()
      preview.setContext({ targets, remoteImages: 'link' })
      const { parts } = preview.render({ id: 1, since: null, page, text: { kind: 'whole', text: source } })
      const shown = parts.flatMap((part) => (part.kind === 'insert' ? part.html : [])).join('\n')
      const published = proseOf(site.get(`tea/${entry.slug}.html`) ?? '')
      expect(visibleText(shown)).toBe(visibleText(published))
      expect(visibleText(shown)).toContain('part')
    }
    expect.assertions(8)
  })

  it('are reported by the checker, each at its place, where readers would meet them', async () => {
    const { problems } = await open()
    const sources = new Map(Object.entries(files))
    const found = problems.map(({ code, severity, path, line, column }) => {
      const lines = sources.get(`tea/${path ?? ''}`)?.split('\n') ?? []
      const written = lines[(line ?? 0) - 1]?.slice((column ?? 0) - 1)
      return [code, severity, path, line, /^\{\{.*?\}\}/.exec(written ?? '')?.[0]]
    })
    expect(found).toEqual([
      ['token.unresolved', 'warning', 'preface.md', 3, '{{part}}'],
      ['token.unresolved', 'warning', 'preface.md', 3, '{{prev}}'],
      ['token.unresolved', 'warning', 'preface.md', 3, '{{prev.title}}'],
      ['token.unresolved', 'warning', 'preface.md', 4, '{{nonsense}}'],
      ['token.unresolved', 'warning', 'preface.md', 6, '{{part}}'],
      ['token.unresolved', 'warning', 'water.md', 4, '{{nonsense}}'],
      ['token.unresolved', 'warning', 'pots/index.md', 7, '{{nonsense}}'],
      ['token.unresolved', 'warning', 'leaf.md', 3, '{{next}}'],
      ['token.unresolved', 'warning', 'leaf.md', 3, '{{next.title}}'],
      ['token.unresolved', 'warning', 'leaf.md', 4, '{{nonsense}}'],
    ])
  })
})
