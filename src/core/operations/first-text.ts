import { stringify } from 'yaml'

/** What a new article begins with: its title as frontmatter, or nothing where its name is its title. */
export function firstText(title: string | null): Uint8Array {
  const text = title === null ? '' : `---\ntitle: ${stringify(title, { lineWidth: 0 }).trimEnd()}\n---\n\n`
  return new TextEncoder().encode(text)
}
