import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'

const names = Array.from({ length: 12 }, (_, nth) => `${String.fromCharCode(108 - nth)}-article.md`)
const manifests = {
  'a block list': `title: Letters\nsections:\n  - id: x\n    title: First\narticles:\n${names
    .map((name, nth) => (nth % 3 === 0 ? `  - path: ${name}\n    section: x # note\n` : `  - ${name}\n`))
    .join('')}`,
  'a list in brackets': `title: Letters\narticles: [${names.join(', ')}]\ngroupBy: none\n`,
  'merge markers': `title: Letters\narticles:\n<<<<<<< HEAD\n${names
    .slice(0, 6)
    .map((name) => `  - ${name}\n`)
    .join('')}=======\n${names
    .slice(6)
    .map((name) => `  - ${name}\n`)
    .join('')}>>>>>>> theirs\n`,
  'lines that a mail program wrapped': `title: Letters of a long\nand wrapped title\narticles:\n${names
    .map((name) => `  -\n    ${name}\n`)
    .join('')}`,
  'Windows line ends': `title: Letters\r\narticles:\r\n${names.map((name) => `  - "${name}"\r\n`).join('')}`,
}

describe.each(Object.entries(manifests))('a manifest with %s, cut anywhere', (_, manifest) => {
  it('hides no article and keeps the order of those that can be read', async () => {
    const files = Object.fromEntries(names.map((name) => [`/w/s/${name}`, `Text of ${name}.`]))
    const bytes = new TextEncoder().encode(manifest)
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const storage = createMemoryStorage({
        '/w/seriatim.yaml': 'format: 1\n',
        '/w/s/series.yaml': bytes.slice(0, cut),
        ...files,
      })
      const { snapshot } = await loadWorkspace(storage, '/w', { drafts: true })
      const entries = snapshot.series[0]?.entries ?? []
      const paths = entries.map(({ path }) => path)
      expect(
        names.filter((name) => !paths.includes(name)),
        `cut at ${cut}`,
      ).toEqual([])
      const listed = entries.filter(({ position, state }) => position !== null && state !== 'missing')
      const order = listed.map(({ path }) => names.indexOf(path ?? ''))
      expect(order, `cut at ${cut}`).toEqual(order.toSorted((a, b) => a - b))
      // A name that is whole in what is left is in its place, unless its own line is the cut one.
      const whole = names.filter((name) => isWhole(manifest.slice(0, cut), name))
      const lost = whole.filter((name) => !listed.some(({ path }) => path === name))
      expect(lost.length, `cut at ${cut}: ${lost.join()}`).toBe(0)
      expect(storage.files.get('/w/s/series.yaml')).toEqual(bytes.slice(0, cut))
    }
  })
})

/** Its line, or its place between commas, is there to the end. */
function isWhole(text: string, name: string): boolean {
  const behind = text.split(name)[1]
  return behind !== undefined && /^"?[\r\n,\]]/.test(behind)
}
