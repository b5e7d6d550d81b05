import { describe, expect, it } from 'vitest'
import { siteOf, visibleText } from '../test-site.ts'

describe('the series page', () => {
  const grouped = {
    'tea/series.yaml':
      'title: Tea\ndescription: All of it.\ngroupBy: section\nsections:\n  - {id: core, title: Core}\n  - {id: gap}\n  - {id: none, title: Empty}\n' +
      'articles:\n  - {path: a.md, section: core}\n  - {path: b.md, section: gap}\n  - c.md\n  - {path: d.md, section: core, unnumbered: true}\n  - {path: e.md, section: core}\n',
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [
        `tea/${name}.md`,
        `---\ntitle: Article ${name}\ndate: 2026-01-0${name === 'e' ? 9 : 1}\nreadingTime: 7\n---\n\nText ${name}.\n`,
      ]),
    ),
  }

  it('says the facts and groups by section under global numbers', async () => {
    const page = (await siteOf(grouped)).page('tea/index.html')
    expect(page).toMatch(
      /<a href="\.\.\/index\.html">All Series<\/a>.*<p class="label">Series<\/p><h1>Tea<\/h1>.*All of it\./s,
    )
    expect(visibleText(page)).toContain('5 articles · ~35 min total · Updated 9 Jan 2026')
    const groups = page.split('<ol class="entries">').slice(1)
    expect(
      groups.map((group) =>
        [...group.matchAll(/<li class="entry"(?: value="(\d+)")?><span class="number">([^<]*)/g)].map(
          ([, value, number]) => [value, number],
        ),
      ),
    ).toEqual([
      [['3', '03']],
      [
        ['1', '01'],
        [undefined, '–'],
        ['4', '04'],
      ],
      [['2', '02']],
    ])
    expect([...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title)).toEqual(['Core'])
    expect(visibleText(page)).toContain('Core3 articles · 21 min')
    expect(page).not.toContain('Empty')
    expect(page).toContain('<span class="minutes">7 min read</span>')
  })

  it('lists flat in reading order when it is not grouped', async () => {
    const flat = {
      ...grouped,
      'tea/series.yaml': grouped['tea/series.yaml'].replace('groupBy: section', 'groupBy: none'),
    }
    const page = (await siteOf(flat)).page('tea/index.html')
    expect([...page.matchAll(/<span class="number">([^<]*)/g)].map(([, number]) => number)).toEqual([
      '01',
      '02',
      '03',
      '–',
      '04',
    ])
    expect(page).not.toContain('<h2>')
  })

  it('says "1 article" for one and leaves out the day that nobody gave', async () => {
    const { page } = await siteOf({
      'tea/series.yaml': 'title: Tea\narticles: [a.md]\n',
      'tea/a.md': '# A\n\nText.\n',
    })
    expect(visibleText(page('tea/index.html'))).toContain('1 article · ~1 min total')
    expect(page('tea/index.html')).not.toContain('Updated')
  })
})

describe('an article page', () => {
  it('stands among its neighbours and lists all parts, open near itself', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`)
    const { page } = await siteOf({
      'tea/series.yaml': `title: Tea\narticles: [${names.map((name) => `${name}.md`).join(', ')}]\n`,
      ...Object.fromEntries(names.map((name) => [`tea/${name}.md`, `# Title ${name}\n\nText.\n`])),
    })
    const middle = page('tea/a06.html')
    expect(visibleText(middle)).toContain('Part 6 of 12')
    expect(middle).toMatch(
      /rel="prev" href="a05\.html".*?Previous · Part 5.*?rel="next" href="a07\.html".*?Next · Part 7/s,
    )
    expect(middle.match(/aria-current="page"/g)).toHaveLength(1)
    expect(middle).toContain('Show 3 earlier')
    expect(middle).toContain('Show 3 more')
    expect(
      [...middle.matchAll(/<li class="part" value="(\d+)">/g)].map(([, value]) => Number(value)),
    ).toEqual(names.map((_, index) => index + 1))
    expect(page('tea/a01.html')).not.toContain('rel="prev"')
    expect(page('tea/a12.html')).not.toContain('rel="next"')
  })

  it('has one h1, its language and direction, a description and, where the address is known, a canonical link', async () => {
    const { page } = await siteOf({
      'seriatim.yaml': 'format: 1\ntitle: Notes\nurl: https://example.org/notes\n',
      'tea/series.yaml': 'title: Tea\narticles: [a.md, b.md]\n',
      'tea/a.md':
        '---\ntitle: A\nlang: ar\ndescription: "About <tea> & \\"more\\""\n---\n\n# A\n\n## One\n\nText\n\n## Two\n\nText\n',
      'tea/b.md': '---\ntitle: B\ncanonical: https://elsewhere.example/b\n---\n\nText\n',
    })
    const html = page('tea/a.html')
    expect(html).toContain('<html lang="ar" dir="rtl" data-running-head="Part 1 of 2">')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('<meta name="description" content="About &lt;tea&gt; &amp; &quot;more&quot;">')
    expect(html).toContain('<link rel="canonical" href="https://example.org/notes/tea/a.html">')
    expect(html).toContain('<meta property="og:url" content="https://example.org/notes/tea/a.html">')
    expect(html).toContain(
      '<li class="contents-2"><a href="#one">One</a></li><li class="contents-2"><a href="#two">Two</a></li>',
    )
    expect(page('tea/b.html')).toContain('<link rel="canonical" href="https://elsewhere.example/b">')
    expect(page('tea/b.html')).not.toContain('class="contents"')
  })

  it('escapes what authors write into titles and names', async () => {
    const hostile = '<script>alert("1 & 2")</script>'
    const { page, site } = await siteOf({
      'seriatim.yaml': `format: 1\ntitle: '${hostile}'\nauthor: '${hostile}'\ndescription: '${hostile}'\n`,
      'tea/series.yaml': `title: '${hostile}'\ndescription: '${hostile}'\ngroupBy: section\nsections: [{id: s, title: '${hostile}', description: '${hostile}'}]\narticles: [{path: a.md, section: s}, b.md]\n`,
      'tea/a.md': `---\ntitle: '${hostile}'\ndescription: '${hostile}'\n---\n\nText\n\n## A "b" <c>\n\n## D\n`,
      'tea/b.md': '# B\n\nText\n',
    })
    for (const [path, html] of site) {
      if (!path.endsWith('.html')) continue
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html).not.toContain('alert("')
    }
    expect(visibleText(page('tea/index.html'))).toContain(hostile)
    expect(visibleText(page('tea/a.html'))).toContain(hostile)
  })

  it('shows links to nothing, to drafts and to series left out as text', async () => {
    const files = {
      'tea/series.yaml': 'title: Tea\narticles: [a.md, b.md]\n',
      'tea/a.md':
        '# A\n\n[gone](gone.md) [draft](b.md) [[b]] [pot](../pots/iron.md) [bad](#nowhere) ![No](no.png)\n',
      'tea/b.md': '---\ntitle: Secret\ndraft: true\n---\n\nText\n',
      'pots/series.yaml': 'title: Pots\narticles: [iron.md]\n',
      'pots/iron.md': '# Iron\n\nHeavy.\n',
    }
    const { page, site, report } = await siteOf(files, { series: ['tea'] })
    const html = page('tea/a.html')
    for (const text of ['gone', 'draft', 'b', 'pot'])
      expect(html).toContain(`<span class="link-missing">${text}</span>`)
    expect(html).toContain('<a href="a.html">bad</a>')
    expect(html).toContain('image-missing')
    expect(html).not.toContain('Secret')
    expect([...site.keys()].filter((path) => path.includes('pots') || path.includes('b.html'))).toEqual([])
    expect(report.leftOut).toEqual([{ series: 'tea', title: 'Secret', state: 'draft' }])
    expect(report.problems).toMatchObject([{ code: 'link.to-draft', series: 'tea', path: 'a.md' }])
    expect(report.problems[0]?.message).toContain('Iron')

    const counted = await siteOf(files, { drafts: true })
    expect(counted.page('tea/a.html')).toContain('<a href="b.html">Secret</a>')
    expect(counted.page('tea/a.html')).toContain('<a href="../pots/iron.html">pot</a>')
  })
})
