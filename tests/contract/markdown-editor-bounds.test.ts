import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tree } from '@lezer/common'
import { parser } from '@lezer/markdown'
import { describe, expect, it } from 'vitest'
import { boundedGrammar } from '../../src/renderer/editor/bounded-grammar.ts'
import { runawayTexts } from '../hostile/runaway-texts.ts'
import { editorGrammar } from '#core/markdown/editor-grammar'

const whole = parser.configure(editorGrammar)
const bounded = parser.configure([editorGrammar, boundedGrammar])
const samples = 'resources/sample-workspace/architecture-patterns'

function nodesOf(tree: Tree): readonly string[] {
  const nodes: string[] = []
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from} ${to}`) })
  return nodes
}

interface Extents {
  /** Longest part of the text that was read for emphasis, links and the like in one go. */
  readonly run: number
  readonly table: number
  readonly depth: number
}

function extentsOf(tree: Tree): Extents {
  const found = { run: 0, table: 0, depth: 0 }
  let depth = 0
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      depth += 1
      found.depth = Math.max(found.depth, depth)
      if (name === 'Table') found.table = Math.max(found.table, to - from)
      else if (
        /^(?:Paragraph|(?:ATX|Setext)Heading\d|LinkReference|Task)$/.test(name) &&
        node.firstChild !== null
      )
        found.run = Math.max(found.run, to - from)
    },
    leave: () => void (depth -= 1),
  })
  return found
}

describe('boundedGrammar', () => {
  it('reads what authors write as the grammar without bounds does', () => {
    const files = readdirSync(samples).filter((name) => name.endsWith('.md'))
    expect(files.length).toBeGreaterThan(15)
    for (const name of files) {
      const text = readFileSync(join(samples, name), 'utf8')
      expect(nodesOf(bounded.parse(text))).toEqual(nodesOf(whole.parse(text)))
    }
    const row = `| ${'cell '.repeat(20)} | [a](b) |\n`
    const table = `| a | b |\n|---|---|\n${row.repeat(200)}\nA line  \nwith   spaces *and* one   \nmore\n`
    expect(nodesOf(bounded.parse(table))).toEqual(nodesOf(whole.parse(table)))
  })

  it('colours a paragraph of many lines to its end, and what comes after one long line', () => {
    const text = `${'Words *and* more words.\n'.repeat(2_000)}\n${'word '.repeat(4_000)}\n\n*end*`
    const marks = new Set<number>()
    bounded.parse(text).iterate({ enter: ({ name, from }) => void (name === 'Emphasis' && marks.add(from)) })
    expect(marks.size).toBe(2_001)
    expect(marks).toContain(text.length - 5)
  })

  it.each(runawayTexts)('reads no more than so much in one go: $name', ({ make }) => {
    const { run, table, depth } = extentsOf(bounded.parse(make(40_000)))
    expect(run).toBeLessThanOrEqual(8_000)
    expect(table).toBeLessThanOrEqual(32_000)
    expect(depth).toBeLessThan(8_000)
  })

  it('goes no deeper than a hundred quotes', () => {
    const stairs = Array.from({ length: 300 }, (_, index) => `${'> '.repeat(index)}a\n`).join('')
    expect(extentsOf(bounded.parse(stairs)).depth).toBeLessThan(110)
  })
})
