import fc from 'fast-check'
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

function setUp() {
  const container = document.createElement('div')
  const list = new BlockList(container, nodesOf, () => Promise.resolve())
  let shown: readonly string[] = []
  const show = async (html: readonly string[]) => {
    await list.apply({ parts: diffBlocks(shown, html), lines: [] })
    shown = html
  }
  return { container, show }
}

const boxesIn = (container: Element) => [...container.querySelectorAll(':scope > .preview-box')]

/** The page without its boxes. */
function blocksIn(container: Element): string {
  const boxes = boxesIn(container)
  if (boxes.length === 0) return container.innerHTML
  expect(boxes).toHaveLength(container.childNodes.length)
  return boxes.map(({ innerHTML }) => innerHTML).join('')
}

/** A block of some kind; a third of them are headings. */
const blockOf = (kind: number, text: number): string =>
  kind % 3 === 0 ? `<h2>Heading ${text}</h2>` : kind % 7 === 1 ? '' : `<p>Paragraph ${text}</p>\n`

const longPage = Array.from({ length: 1_800 }, (_, index) => blockOf(index * 5, index))

function expectNoEdgeAtHeading(container: Element): void {
  const edges = boxesIn(container).flatMap((box, index) => [
    ...(index === 0 ? [] : [box.firstElementChild?.localName]),
    ...(box.nextElementSibling === null ? [] : [box.lastElementChild?.localName]),
  ])
  expect(new Set(edges)).toEqual(new Set(['p']))
}

describe('PageBoxes', () => {
  it('has none on a page of usual length', async () => {
    const { container, show } = setUp()
    await show(longPage.slice(0, 1_500))
    expect(boxesIn(container)).toEqual([])
  })

  it('holds the blocks of a long page in order, no box beginning or ending at a heading', async () => {
    const { container, show } = setUp()
    await show(longPage)
    expect(blocksIn(container)).toBe(longPage.join(''))
    expect(boxesIn(container).length).toBeGreaterThan(20)
    expectNoEdgeAtHeading(container)
  })

  it('keeps the node that is typed in where it is', async () => {
    const { container, show } = setUp()
    const before = Array.from({ length: 1_600 }, (_, index) => `<p>Paragraph ${index}</p>`)
    await show(before)
    const [node] = boxesIn(container)[7]?.children ?? []
    await show(before.map((html) => (html === node?.outerHTML ? '<p>Typed</p>' : html)))
    expect(container.contains(node ?? null)).toBe(true)
    expect(node?.textContent).toBe('Typed')
  })

  it('has none any more when the page became short', async () => {
    const { container, show } = setUp()
    await show(longPage)
    await show(longPage.slice(0, 700))
    expect(boxesIn(container)).toEqual([])
    expect(container.innerHTML).toBe(longPage.slice(0, 700).join(''))
  })

  it('shows what is to be shown, whatever comes and goes', async () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 90 }),
      come: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat()), { maxLength: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const { container, show } = setUp()
        let html: readonly string[] = longPage
        await show(html)
        for (const { at, cut, come } of edits) {
          html = html.toSpliced(
            at % (html.length + 1),
            cut,
            ...come.map(([kind, text]) => blockOf(kind, text)),
          )
          await show(html)
          expect(blocksIn(container)).toBe(html.join(''))
          expectNoEdgeAtHeading(container)
        }
      }),
      { numRuns: 10 },
    )
  })
})
