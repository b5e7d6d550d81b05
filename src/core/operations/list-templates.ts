import { join } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { mostTemplates } from '#shared/model/most-templates'
import { holdsTemplates, templatesFolder } from './template-file.ts'

export interface ListedTemplates {
  /** Names without `.md`, by code point. */
  readonly names: readonly string[]
  /** How many more there are. */
  readonly beyond: number
}

/** The templates of a workspace, by the names of their files; none of them is read. */
export async function listTemplates(storage: Storage, root: string): Promise<ListedTemplates> {
  if (!(await holdsTemplates(storage, root))) return { names: [], beyond: 0 }
  const entries = (await storage.list(join(root, templatesFolder))) ?? []
  const names = entries.flatMap(({ name, kind }) =>
    kind !== 'folder' && name.endsWith('.md') && !name.startsWith('.') && name !== 'README.md'
      ? [name.slice(0, -'.md'.length)]
      : [],
  )
  return { names: names.slice(0, mostTemplates), beyond: Math.max(0, names.length - mostTemplates) }
}
