import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What the built main process reads before it does anything: its own chunks, and packages. */
function startImports(entry: string): { readonly chunks: Set<string>; readonly packages: Set<string> } {
  const chunks = new Set<string>()
  const packages = new Set<string>()
  const walk = (file: string): void => {
    if (chunks.has(file)) return
    chunks.add(file)
    const source = readFileSync(file, 'utf8')
    for (const [, name = ''] of source.matchAll(
      /(?:^|\n)\s*import\s*(?:[^"';]+?from\s*)?["']([^"']+)["']/g,
    )) {
      if (name.startsWith('.')) walk(resolve(dirname(file), name))
      else packages.add(name)
    }
  }
  walk(resolve(entry))
  return { chunks, packages }
}

describe('the start of the main process', () => {
  const { chunks, packages } = startImports('out/main/index.js')

  const source = [...chunks].map((file) => readFileSync(file, 'utf8')).join('\n')

  it('reads what it needs', () => {
    expect(chunks.size).toBeGreaterThan(5)
    expect([...packages]).toEqual(expect.arrayContaining(['electron', 'electron-store']))
    // Of zod, yaml and markdown-it.
    for (const name of ['ZodObject', 'YAMLParseError', 'linkify']) expect(source).toContain(name)
  })

  it.each([
    ['katex', 'katex-error'],
    ['prismjs', 'Prism.languages'],
    ['sanitize-html', 'allowedSchemesByTag'],
    ['elkjs', 'org.eclipse.elk'],
    ['the export engine', 'lightningcss'],
  ])('does not load %s, which is for rendering', (_, name) => {
    const built = readdirSync('out/main/chunks').map((file) => join('out/main/chunks', file))
    expect(built.some((file) => readFileSync(file, 'utf8').includes(name))).toBe(true)
    expect(source).not.toContain(name)
  })
})
