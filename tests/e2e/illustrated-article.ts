import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/** How many pictures the article has. */
export const pictureCount = 40

/** A workspace of one article that has everything whose height no line of the source tells. */
export function makeIllustratedArticle(workspace: string): void {
  const series = join(workspace, 'pictures')
  mkdirSync(join(series, 'assets'), { recursive: true })
  writeFileSync(
    join(workspace, 'seriatim.yaml'),
    'format: 1\ntitle: Pictures\nlanguage: en\nseries:\n  - pictures\n',
  )
  writeFileSync(
    join(series, 'series.yaml'),
    'title: Pictures\nslug: pictures\ngroupBy: none\narticles:\n  - illustrated.md\n  - short.md\n',
  )
  writeFileSync(join(series, 'short.md'), '---\ntitle: Short\n---\n\nA few words.\n')
  for (let index = 0; index < pictureCount; index += 1) {
    const { width, height } = pictureSize(index)
    writeFileSync(join(series, 'assets', `picture-${index}.png`), png(width, height, index))
  }
  writeFileSync(join(series, 'illustrated.md'), illustratedArticle())
}

/** Wide ones, tall ones, small ones. */
function pictureSize(index: number): { readonly width: number; readonly height: number } {
  return { width: 120 + ((index * 397) % 1300), height: 60 + ((index * 251) % 900) }
}

/**
 * Every line of text has marks: words that occur once, so that a test finds the same place in the source and
 * on the page.
 */
function illustratedArticle(): string {
  const next = marks()
  const words = (count: number): string =>
    Array.from({ length: count }, (_, at) =>
      at % 3 === 0 ? next() : (filler[at % filler.length] ?? ''),
    ).join(' ')
  const parts: string[] = ['---\ntitle: Illustrated\nstatus: ready\n---\n']
  for (let index = 0; index < pictureCount; index += 1) {
    parts.push(
      `## Part ${next()} of the whole\n`,
      `${words(20 + ((index * 31) % 160))}.\n`,
      `![Picture ${next()}](assets/picture-${index}.png "Caption of ${index}")\n`,
      special(index, words, next),
      // Wrapped by hand, with addresses that nobody sees.
      `${words(11)}\n${words(9)} [a link ${next()}](https://example.org/a/very/long/address/that/is/not/shown/${index})\n${words(12)}.\n`,
    )
  }
  parts.push('[^a]: A note that stands at the end of the page.\n')
  return parts.join('\n')
}

const filler = ['about', 'the', 'places', 'where', 'pictures', 'come', 'late', 'and', 'words', 'stay']

function special(index: number, words: (count: number) => string, next: () => string): string {
  switch (index % 8) {
    case 0:
      return `| Name ${next()} | Meaning |\n|---|---|\n${rows(9, () => `| ${next()} | ${words(3 + ((index * 7) % 30))} |`)}\n`
    case 1:
      return `$$\n\\frac{a_1 + b_2}{\\sqrt{c}} = \\sum_{i=0}^{n}\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\\\ 5 & 6 \\end{pmatrix}\n$$\n`
    case 2:
      return `\`\`\`mermaid\nflowchart TD\n${rows(8, (at) => `  n${at}[Step ${at}] --> n${at + 1}[Step ${at + 1}]`)}\n\`\`\`\n`
    case 3:
      return `\`\`\`ts title="places.ts" {2,4}\n${rows(24, (at) => (at % 6 === 5 ? '' : `const ${next()} = ${at} // ${filler[at % filler.length] ?? ''}`))}\n\`\`\`\n`
    case 4:
      return `${rows(5, () => `- ${words(14)}\n  - ${words(5)}\n  - ${words(30)}`)}\n`
    case 5:
      return `> [!warning] Watch ${next()}\n> ${words(30)}\n>\n> ${words(8)}\n`
    case 6:
      return rows(6, (at) => `${at + 1}. ${words(10)}\n   ${words(8)}\n`)
    default:
      return `Term ${next()}\n: ${words(24)}[^a]\n\nInline $\\frac{\\frac{a}{b}}{c}$ ${words(40)} **${words(7)}** ${words(20)}.\n`
  }
}

function rows(count: number, row: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => row(at)).join('\n')
}

function marks(): () => string {
  let last = 0
  return () => {
    last += 1
    return `mark${String(last).padStart(5, '0')}`
  }
}

/** A picture in two colours, so that a look at it tells where one is. */
function png(width: number, height: number, seed: number): Uint8Array {
  const line = 1 + width * 3
  const raw = Buffer.alloc(line * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * line + 1 + x * 3
      raw[at] = (seed * 53) % 200
      raw[at + 1] = (y * 200) / height
      raw[at + 2] = (x >> 5) % 2 === 0 ? 120 : 180
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
