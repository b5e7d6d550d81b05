import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontmatter } from './split-frontmatter.ts'

describe('splitFrontmatter', () => {
  it('cuts the YAML out and says where both parts begin', () => {
    expect(splitFrontmatter('---\ntitle: A\n---\n\n# B\n')).toEqual({
      yaml: 'title: A\n',
      yamlOffset: 4,
      body: '\n# B\n',
      bodyOffset: 17,
      bodyLine: 3,
    })
  })

  it.each([
    ['Windows line ends', '---\r\na: 1\r\n---\r\nB', 'a: 1\r\n', 'B', 3],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nB', 'a: 1\n', 'B', 3],
    ['dots as the closing fence', '---\na: 1\n...\nB', 'a: 1\n', 'B', 3],
    ['spaces behind the fences', '---  \na: 1\n---\t\nB', 'a: 1\n', 'B', 3],
    ['nothing between the fences', '---\n---\nB', '', 'B', 2],
    ['a closing fence without a line end', '---\na: 1\n---', 'a: 1\n', '', 2],
    ['a rule in the body', '---\na: 1\n---\nB\n\n---\n', 'a: 1\n', 'B\n\n---\n', 3],
  ])('knows %s', (_, source, yaml, body, bodyLine) => {
    expect(splitFrontmatter(source)).toMatchObject({ yaml, body, bodyLine })
  })

  it.each([
    ['no fence', 'A\n---\nB\n---\n'],
    ['an empty line before it', '\n---\na: 1\n---\n'],
    ['an indented fence', ' ---\na: 1\n---\n'],
    ['four hyphens', '----\na: 1\n---\n'],
    ['a fence that is never closed', '---\na: 1\nB\n'],
    ['no text at all', ''],
  ])('finds none with %s', (_, source) => {
    expect(splitFrontmatter(source)).toEqual({
      yaml: null,
      yamlOffset: 0,
      body: source,
      bodyOffset: 0,
      bodyLine: 0,
    })
  })

  it('leaves the byte order mark out of a body without frontmatter', () => {
    expect(splitFrontmatter('\uFEFFB')).toMatchObject({ yaml: null, body: 'B', bodyOffset: 1, bodyLine: 0 })
  })

  it('gives parts that stand in the source where it says', () => {
    const line = fc.constantFrom('---', '...', 'a: 1', '', '# B', '----', ' ---')
    const end = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(fc.array(line), end, fc.boolean(), (lines, lineEnd, mark) => {
        const source = (mark ? '\uFEFF' : '') + lines.join(lineEnd)
        const { yaml, yamlOffset, body, bodyOffset, bodyLine } = splitFrontmatter(source)
        expect(source.slice(bodyOffset)).toBe(body)
        expect(source.slice(0, bodyOffset).split('\n').length - 1).toBe(bodyLine)
        if (yaml !== null) expect(source.slice(yamlOffset, yamlOffset + yaml.length)).toBe(yaml)
      }),
    )
  })
})
