import { type Input, type Tree, TreeFragment } from '@lezer/common'
import { parser } from '@lezer/markdown'
import { describe, expect, it } from 'vitest'
import { BoundedParser } from './bounded-parser.ts'
import { editorGrammar } from '#core/markdown/editor-grammar'

const inner = parser.configure(editorGrammar)
const bounded = new BoundedParser(inner)

/** A text that counts how often it is looked into. */
class CountedInput implements Input {
  reads = 0
  readonly lineChunks = false
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get length(): number {
    return this.#text.length
  }

  chunk(from: number): string {
    return this.#text.slice(from)
  }

  read(from: number, to: number): string {
    this.reads += 1
    return this.#text.slice(from, to)
  }
}

function nodesOf(tree: Tree): readonly string[] {
  const nodes: string[] = []
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from} ${to}`) })
  return nodes
}

/** The tree after typing an `x`, made with what is left of the one before. */
function typedAt(
  text: string,
  at: number,
): { readonly tree: readonly string[]; readonly whole: readonly string[]; readonly reads: number } {
  const before = TreeFragment.addTree(bounded.parse(text))
  const now = `${text.slice(0, at)}x${text.slice(at)}`
  const kept = TreeFragment.applyChanges(before, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }], 0)
  const input = new CountedInput(now)
  return {
    tree: nodesOf(bounded.parse(input, kept)),
    whole: nodesOf(inner.parse(now)),
    reads: input.reads,
  }
}

describe('BoundedParser', () => {
  const article =
    '# Head\n\nSome *words* here.\n\n- one\n- two\n\n> quoted\n\n```js\ncode\n```\n\nLast [words](a.md).'

  it('reads a text that is typed in as one that is new, wherever the key falls', () => {
    for (let at = 0; at <= article.length; at += 1) {
      const { tree, whole } = typedAt(article, at)
      expect({ at, tree }).toEqual({ at, tree: whole })
    }
  })

  it('looks for the end of what stays in steps, however long the line is', () => {
    const line = 'a'.repeat(400_000)
    const { tree, whole, reads } = typedAt(`# Head\n\n${line}`, 300_000)
    expect(tree).toEqual(whole)
    expect(reads).toBeLessThan(100)
  })
})
