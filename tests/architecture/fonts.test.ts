import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = join(import.meta.dirname, '../..')
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')

const rows = Array.from(
  text('resources/fonts/LICENSES.md').matchAll(
    /^\| ([^|]+) \| [^|]+ \| `([^`]+)` \| (\S+) \| `([^`]+)` \|$/gm,
  ),
  ([, family = '', from = '', licence = '', file = '']) => ({ family, from, licence, file }),
)

describe('the list of fonts', () => {
  it('has every font package that the interface loads, and the icons', () => {
    const imported = [...text('src/renderer/styles/fonts.css').matchAll(/@import '(@[^/]+\/[^/]+)\//g)]
    const packages = new Set(imported.map(([, name]) => name))
    expect(packages.size).toBe(3)
    for (const name of [...packages, 'lucide-react']) expect(rows.map(({ from }) => from)).toContain(name)
  })

  it('has every family that a theme ships', () => {
    const themes = readdirSync(join(root, 'resources/themes'), { withFileTypes: true })
    for (const theme of themes.filter((entry) => entry.isDirectory())) {
      const faces = text('resources/themes', theme.name, 'fonts.css')
      const families = new Set(Array.from(faces.matchAll(/font-family: '([^']+)'/g), ([, name = '']) => name))
      expect(families.size).toBeGreaterThan(0)
      const unlisted = [...families].filter((family) => !rows.some((row) => row.family.startsWith(family)))
      expect(unlisted).toEqual([])
    }
  })

  it.each(rows)('names the licence of $family, and has its text', ({ from, licence, file }) => {
    const manifest = z
      .object({ license: z.string() })
      .parse(JSON.parse(text('node_modules', from, 'package.json')))
    expect(manifest.license).toBe(licence)
    expect(text('resources/fonts', file)).toBe(text('node_modules', from, 'LICENSE'))
  })
})
