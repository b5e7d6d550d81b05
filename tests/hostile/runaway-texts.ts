/** A text that is made to keep a parser busy, at any size. */
export interface RunawayText {
  readonly name: string
  /** `size` in characters, a few more or less. */
  readonly make: (size: number) => string
}

const fill = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.floor(size / piece.length)))

/** Numbered pieces until the size is reached. */
function numbered(size: number, piece: (index: number) => string): string {
  const pieces: string[] = []
  for (let length = 0, index = 0; length < size; index += 1) {
    const next = piece(index)
    pieces.push(next)
    length += next.length
  }
  return pieces.join('')
}

const lineOf = (name: string, piece: string): RunawayText => ({ name, make: (size) => fill(piece, size) })
const listOf = (name: string, piece: (index: number) => string): RunawayText => ({
  name,
  make: (size) => numbered(size, piece),
})

/** Lines that go one level deeper each: the square root of the size is the depth. */
const staircase = (name: string, step: string, line: string): RunawayText => ({
  name,
  make: (size) => {
    const depth = Math.floor(Math.sqrt((2 * size) / step.length))
    return Array.from({ length: depth }, (_, index) => `${step.repeat(index)}${line}\n`).join('')
  },
})

/** An opening as often as its end, around one word. */
const nested = (name: string, open: string, close: string): RunawayText => ({
  name,
  make: (size) => {
    const times = Math.floor(size / (open.length + close.length))
    return `${open.repeat(times)}x${close.repeat(times)}`
  },
})

/** What the tests of the contract, the stories and the bench all use. */
export const runawayTexts: readonly RunawayText[] = [
  // Nesting.
  lineOf('quotes in one line', '> '),
  staircase('quotes, one deeper a line', '> ', 'a'),
  staircase('lists, one deeper a line', '  ', '- a'),
  lineOf('lists in one line', '- '),
  lineOf('quotes and lists in turn', '> - '),
  nested('brackets', '[', ']'),
  nested('links in links', '[', '](b)'),
  nested('emphasis', '*a **b ', ' c** d*'),
  nested('elements', '<b>', '</b>'),
  listOf('callouts', () => '> [!note] a\n> > [!tip] b\n> > c\n\n'),
  // Things that never end.
  lineOf('openings of links', '[a]('),
  lineOf('openings of pictures', '![a]('),
  lineOf('openings of emphasis', '*a _b '),
  lineOf('openings of tags', '<a b="c" '),
  lineOf('openings of comments', '<!-- a '),
  lineOf('openings of declarations', '<!A '),
  lineOf('openings of instructions', '<? '),
  lineOf('openings of scripts', '<script><style>'),
  listOf('openings of elements in blocks', () => '<div>\n\n'),
  listOf('ends of nothing', () => 'a</b></i>'),
  listOf('runs of backticks', (index) => `${'`'.repeat((index % 1500) + 1)} `),
  listOf('fences', (index) => `${'`'.repeat(3 + (index % 40))}js\na\n`),
  lineOf('struck', '~~a '),
  // Tables, references, notes.
  { name: 'a table of many columns', make: (size) => `|${fill('a|', size / 2)}\n|${fill('-|', size / 2)}\n` },
  {
    name: 'a table of short rows',
    make: (size) => `|${fill('a|', size / 40)}\n|${fill('-|', size / 40)}\n${fill('|b\n', size * 0.9)}`,
  },
  listOf('tables', () => '| a | b |\n|-|-|\n| c | d |\n\n'),
  {
    name: 'references to one long definition',
    make: (size) => `[a]: /${'b'.repeat(Math.floor(size / 10))}\n\n${fill('[a] ', size * 0.9)}`,
  },
  listOf('definitions', (index) => `[a${index}]: /b "c"\n`),
  listOf('definitions that never end', () => '[a]: <b\n'),
  listOf('footnotes', (index) => `a[^n${index}]\n\n[^n${index}]: b\n\n`),
  listOf('marks of one footnote', (index) => (index === 0 ? '[^a]: b\n\n' : '[^a] ')),
  nested('footnotes in place', '^[a ', ']'),
  lineOf('openings of footnotes', '[^a'),
  listOf('headings of one name', () => '# a\n'),
  listOf('headings that take the next name', (index) => `# a-${index}\n# a\n`),
  listOf('terms and meanings', () => 'a\n: b\n\n'),
  // Signs.
  lineOf('entities', '&amp;&#x26;&nosuch;&#99999999;'),
  lineOf('ampersands', '&'),
  lineOf('backslashes', '\\'),
  lineOf('one word', 'a'),
  lineOf('one line', 'words and more words '),
  lineOf('spaces', ' '),
  listOf('spaces before a line end', () => `a${' '.repeat(2000)}b\n`),
  listOf('line ends', () => '\n'),
  lineOf('control characters', '\u0000\u200B\u202E\uFEFF'),
  lineOf('accents on one letter', '\u0301'),
  lineOf('addresses', 'https://a.b/((?&'),
  lineOf('addresses of mail', 'a@b.'),
  lineOf('www', 'www.'),
  // What the dialect adds.
  lineOf('openings of wikilinks', '[[a'),
  listOf('wikilinks', (index) => `[[page ${index}|a]] `),
  lineOf('dollars', '$a '),
  lineOf('formulas', '$x^2$ '),
  listOf('openings of blocks of math', () => '$$a\n'),
  { name: 'one formula', make: (size) => `$$\n${nested('', '{', '}').make(size)}\n$$\n` },
  listOf('formulas that call themselves', (index) =>
    index % 2 === 0 ? `$\\def\\a${'b'.repeat((index % 50) + 1)}{\\a\\a}\\a$ ` : '$\\frac{1}{$ ',
  ),
  listOf('deep formulas', () => `$${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}$\n\n`),
  listOf('diagrams', (index) => `\`\`\`mermaid\ngraph LR\n  A${index} --> B --> C\n\`\`\`\n\n`),
  listOf(
    'diagrams of many arrows',
    (index) =>
      `\`\`\`mermaid\ngraph TD\n${Array.from({ length: 60 }, (_, at) => `  n${(at * 7 + index) % 60} --> n${(at * 13) % 61}\n`).join('')}\`\`\`\n\n`,
  ),
  listOf('diagrams that are none', () => '```mermaid\ngraph LR\n  A --> [[[((({{{\n```\n\n'),
  listOf('code of a templating language', () => '```php\n<?php /* ${ "\n```\n'),
  listOf('code with openings', (index) => `\`\`\`ts\n${'`${/*"'.repeat(400)}${index}\n\`\`\`\n`),
  listOf('code that marks lines', () => '```js {1-99999,5-100000}\na\n```\n'),
  // Frontmatter.
  { name: 'frontmatter without an end', make: (size) => `---\n${fill('a: b\n', size)}` },
  {
    name: 'frontmatter of many keys',
    make: (size) => `---\n${numbered(size, (index) => `k${index}: v\n`)}---\na\n`,
  },
  { name: 'frontmatter, one deep value', make: (size) => `---\na: ${fill('[', size)}\n---\na\n` },
  {
    name: 'frontmatter of aliases',
    make: (size) =>
      `---\na0: &a0 [x]\n${numbered(size, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`)}---\na\n`,
  },
]

/** The size that the bars are for. */
export const oneMegabyte = 1_000_000
