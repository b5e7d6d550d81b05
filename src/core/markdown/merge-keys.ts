import type { MergeHunk, MergeSides } from './merge-runs.ts'

/** What stands behind the last key; no YAML key is called so. */
const end = '\0end'

/**
 * Merges three YAML maps by their top-level keys, each with the comment above it, as source: nothing is
 * rewritten. Keys are in my order, with new ones of theirs behind the key that they stand behind there. Null for
 * what is no plain list of keys.
 */
export function mergeKeys({ base, mine, theirs }: MergeSides): MergeHunk[] | null {
  const [b, m, t] = [blocksOf(base), blocksOf(mine), blocksOf(theirs)]
  if (b === null || m === null || t === null) return null
  return keyOrder([...m.keys()], [...t.keys()]).flatMap((key): MergeHunk[] => {
    const was = b.get(key) ?? ''
    const [own, other] = [m.get(key) ?? '', t.get(key) ?? '']
    if (own === other) return [{ kind: 'agreed', text: own, from: 'both' }]
    if (own === was) return [{ kind: 'agreed', text: other, from: 'theirs' }]
    if (other === was) return [{ kind: 'agreed', text: own, from: 'mine' }]
    return [{ kind: 'conflict', base: was, mine: own, theirs: other }]
  })
}

/** The source of each key, with what stands above it; null where a key comes twice or none begins. */
function blocksOf(yaml: string): Map<string, string> | null {
  const blocks = new Map<string, string>()
  let key: string | null = null
  let above = ''
  for (const line of yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const begun = /^(?:"([^"\\]+)"|'([^']+)'|([^\s#"'\-?:,[\]{}&*!|>%@`][^:#]*?))[ \t]*:(?=\s|$)/.exec(line)
    if (begun !== null) {
      key = begun[1] ?? begun[2] ?? begun[3] ?? ''
      if (blocks.has(key)) return null
      blocks.set(key, above + line)
      above = ''
    } else if (/^[ \t]*(?:#.*)?\n?$/.test(line)) {
      above += line
    } else {
      // Goes on with the key above it: what stood between belongs to that, too.
      if (key === null) return null
      blocks.set(key, (blocks.get(key) ?? '') + above + line)
      above = ''
    }
  }
  blocks.set(end, above)
  return blocks
}

function keyOrder(mine: readonly string[], theirs: readonly string[]): string[] {
  const order = [...mine]
  for (const [index, key] of theirs.entries()) {
    if (order.includes(key)) continue
    const before = theirs.slice(0, index).findLast((each) => order.includes(each))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
  }
  return order
}
