import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What the built main process imports before it does anything: its own chunks, and packages. */
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

  it('reads what it needs', () => {
    expect(chunks.size).toBeGreaterThan(5)
    expect([...packages]).toEqual(expect.arrayContaining(['electron', 'zod', 'yaml']))
  })

  it('loads neither the export engine nor what only rendering needs', () => {
    const heavy = ['beautiful-mermaid', 'hono/jsx', 'katex', 'lightningcss', 'prismjs', 'sanitize-html']
    expect([...packages].filter((name) => heavy.some((one) => name.startsWith(one)))).toEqual([])
    expect([...chunks].filter((file) => file.includes('export-site'))).toEqual([])
  })
})
