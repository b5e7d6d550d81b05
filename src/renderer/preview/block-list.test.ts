import { describe, expect, it } from 'vitest'
import { BlockList } from './block-list.ts'
import { diffBlocks } from './diff-blocks.ts'

/** Stands for the sanitiser, which needs a real browser. */
function nodesOf(blocks: readonly string[]): ChildNode[][] {
  return blocks.map((html) => {
    const holder = document.createElement('div')
    holder.innerHTML = html
    return [...holder.childNodes]
  })
}

/** The very same nodes, not equal ones. */
function same(one: readonly (Element | undefined)[], other: readonly (Element | undefined)[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index])
}

function setUp() {
  const container = document.createElement('div')
  const list = new BlockList(container, nodesOf, () => Promise.resolve())
  let shown: readonly string[] = []
  const show = async (html: readonly string[]) => {
    const lines = html.map((_, index) => index * 2 + 1)
    await list.apply({ parts: diffBlocks(shown, html), lines })
    shown = html
  }
  return { container, list, show }
}

const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `<p>Paragraph ${index}</p>`)

describe('BlockList', () => {
  it('shows blocks in order and knows their lines', async () => {
    const { container, list, show } = setUp()
    await show(['<h2>a</h2>', '<p>b</p>'])
    expect(container.innerHTML).toBe('<h2>a</h2><p>b</p>')
    expect(list.blocks.map(({ line }) => line)).toEqual([1, 3])
  })

  it('keeps the nodes of a hundred blocks while one is typed in, and that one’s as well', async () => {
    const { container, show } = setUp()
    const before = paragraphs(100)
    await show(before)
    const nodes = [...container.children]
    await show(before.with(50, '<p>Paragraph 50, typed <em>in</em></p>'))
    expect(same([...container.children], nodes)).toBe(true)
    expect(nodes[50]?.innerHTML).toBe('Paragraph 50, typed <em>in</em>')
  })

  it('leaves open what the reader opened while the author types in it', async () => {
    const { container, show } = setUp()
    const block = (text: string) => `<div><details><summary>More</summary><p>${text}</p></details></div>`
    await show([block('One')])
    container.querySelector('details')?.setAttribute('open', '')
    await show([block('One two')])
    expect(container.innerHTML).toBe(
      '<div><details open=""><summary>More</summary><p>One two</p></details></div>',
    )
  })

  it('keeps all others when blocks come, go and change their kind', async () => {
    const { container, show } = setUp()
    const before = paragraphs(10)
    await show(before)
    const nodes = [...container.children]
    await show([...before.slice(0, 3), '<ul><li>new</li></ul>', '<p>new</p>', ...before.slice(4, 8)])
    const after = [...container.children]
    expect(same(after.slice(0, 3), nodes.slice(0, 3))).toBe(true)
    expect(same(after.slice(5), nodes.slice(4, 8))).toBe(true)
    expect(after.map(({ localName }) => localName).join(' ')).toBe('p p p ul p p p p p')
  })

  it('moves lines without touching nodes', async () => {
    const { container, list, show } = setUp()
    await show(['<p>a</p>', '<p>b</p>'])
    const [a] = container.children
    await show(['<p>new</p>', '<p>a</p>', '<p>b</p>'])
    expect(container.children[1]).toBe(a)
    expect(list.blocks[1]?.line).toBe(3)
  })
})
