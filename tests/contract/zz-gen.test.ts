import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { outlineMarkdown } from '#core/markdown/outline-markdown'
import { renderMarkdown } from '#core/markdown/render-markdown'
import { fixtureRequest, markdownFixtures } from './markdown-fixtures.ts'
it('gen', () => {
  for (const { name, body, bodyLine } of markdownFixtures) {
    const { html, notes } = renderMarkdown(body, fixtureRequest(bodyLine))
    const o = outlineMarkdown(body, bodyLine)
    const list = (k: string, a: readonly unknown[]) => `  "${k}": [${a.length ? '\n' + a.map((x) => '    ' + JSON.stringify(x)).join(',\n') + '\n  ' : ''}]`
    writeFileSync(`tests/fixtures/markdown/${name}.html`, html)
    writeFileSync(`tests/fixtures/markdown/${name}.json`, `{\n${[list('headings', o.headings), list('links', o.links), list('anchors', o.anchors), list('notes', notes)].join(',\n')}\n}\n`)
  }
})
