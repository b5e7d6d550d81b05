/** What the file of an article says, to the letter. */
export interface FileOfLetters {
  readonly name: string
  readonly text: string
}

const head = '---\ntitle: T\ntags: [a,  b]   # kept\n---\n'

const odd: Readonly<Record<string, string>> = {
  nothing: '',
  'one line end': '\n',
  'a mark that is no first one': 'a\uFEFFb\n\uFEFF\n',
  CRLF: `${head}# A\n\n- b\n- c\n`.replaceAll('\n', '\r\n'),
  'CR alone': '# A\r\rb\r',
  'mixed line ends':
    '---\r\ntitle: T\n---\r\n\n# A\r\n\r\n- b\n- c\r\n\rd\re\n\r\n| f | g |\r\n|---|---|\n| h | i |\r\n',
  'no final line end': `${head}# A\n\nb`,
  'many final line ends': '# A\n\n\n\n\n',
  'NUL and other controls': 'a\0b\n\0\n\u0001\u001b[0m\u007f\u0085\u000b\f\n',
  'ends of lines that are none': 'a\u2028b\u2029c\n',
  tabs: '\ta\n- \tb\n\t\tc\n1.\td\n|\te\t|\n|-|\n',
  'trailing blanks': '# A   \nb  \n\u3000\n \n- \n> \n\t\n',
  'long lines': `${'word '.repeat(20_000)}\n\n${'x'.repeat(100_000)}\n| ${'y | '.repeat(2_000)}\n`,
  'many scripts':
    '# שלום עולם\n\nمرحبا **بالعالم** 123\n\n漢字と仮名、全角\u3000空白\n\n👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u200d\u200f\u202e end\n',
  'marks left open': '**a\n`b\n[c](d\n~~~\n$$\n<!-- e\n| f\n[^1]\n{{\n',
  'a head that cannot be read': '---\ntitle: [a\n  : b\n\ttags: }\n---\n# A\n',
  'a head that does not end': '---\ntitle: T\n\n# A\n',
  'tables out of line': '|a|  b|\n|:-|-:|\n|cccc|d\n||\n',
  'numbers that do not count': '3. a\n3. b\n9. c\n   7) d\n',
  'tasks and notes': '- [ ] a\n* [x]  b\n+ [X] c\n\n[^n]:   d\n\n:::note\ne\n:::\n',
}

/** What editors like to mend without being asked. */
export const oddFiles: readonly FileOfLetters[] = Object.entries(odd).map(([name, text]) => ({
  name,
  text,
}))

const found = import.meta.glob<string>(
  ['/resources/sample-workspace/**/*.md', '/tests/fixtures/**/*.md', '/docs/**/*.md'],
  { query: '?raw', import: 'default', eager: true },
)

/** Every Markdown file that the repository holds: samples, fixtures and its own documentation. */
export const writtenFiles: readonly FileOfLetters[] = Object.entries(found).map(([name, text]) => ({
  name,
  text,
}))
